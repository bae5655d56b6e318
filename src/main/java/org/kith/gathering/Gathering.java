package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.shared.Worded;
import org.kith.shared.Worded.Said;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * People of a network come together.
 *
 * @param slug its address, stable for ever
 * @param titles in one language at least
 * @param spoken languages, ISO 639
 */
public record Gathering(
        Id id,
        String slug,
        Form form,
        Worded titles,
        Worded about,
        When when,
        Where where,
        List<String> spoken,
        Registration registration,
        Course course) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_ABOUT = 4000;
    static final int LONGEST_VENUE = 300;
    static final int LONGEST_LINK = 500;
    static final int LONGEST_REASON = 1000;
    static final int MOST_PLACES = 100_000;

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Form {
        MEETING,
        CONFERENCE,
        CELEBRATION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Manner {
        ON_SITE,
        ONLINE,
        BOTH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param place null where it is online only
     * @param venue which house, and how it is found there; may be empty
     * @param link where it is joined online, told to those who registered; may be empty
     */
    public record Where(Manner manner, Place.@Nullable Id place, String venue, String link) {

        public Where {
            if ((manner == Manner.ONLINE) != (place == null)) {
                throw new IllegalArgumentException("what is not online only is at a place");
            }
        }
    }

    /**
     * @param open whether somebody can register; places and fee stay where that is closed
     * @param places null for as many as come
     * @param fee of one person; null where it is free
     */
    public record Registration(boolean open, @Nullable Integer places, @Nullable Fee fee) {}

    /**
     * @param changes how often it was changed
     * @param publishedAt null for a draft
     */
    public record Course(
            Instant changedAt,
            int changes,
            @Nullable Instant publishedAt,
            @Nullable Cancelled cancelled) {

        static final Course NEW = new Course(Instant.EPOCH, 0, null, null);
    }

    /**
     * @param because in the words of who cancelled it
     */
    public record Cancelled(Instant at, String because) {}

    /**
     * It is elsewhere or at another time now; told in the transaction that changes it, of drafts
     * and of what was called off too.
     */
    public record Moved(Network network, Gathering before, Gathering now) {

        public boolean changesStart() {
            return !before.when().start().equals(now.when().start());
        }
    }

    /** Told in the transaction that cancels it. */
    public record CalledOff(Network network, Gathering now) {}

    public Gathering {
        spoken = List.copyOf(spoken);
        if (titles.in().isEmpty()) {
            throw new IllegalArgumentException("a gathering has a title in one language at least");
        }
    }

    Gathering at(String address) {
        return new Gathering(
                id, address, form, titles, about, when, where, spoken, registration, course);
    }

    public Said titleFor(Language reader) {
        return titles.to(reader).orElseThrow();
    }

    public boolean isPublished() {
        return course.publishedAt() != null;
    }

    public boolean isCancelled() {
        return course.cancelled() != null;
    }

    public boolean isOver(Instant now) {
        return !when.end().isAfter(now);
    }

    /** Published, not called off, and still to begin. */
    public boolean isAwaited(Instant now) {
        return isPublished() && !isCancelled() && when.start().isAfter(now);
    }

    /** Whether somebody may register at this moment. */
    public boolean takesRegistrations(Instant now) {
        return registration.open() && isAwaited(now);
    }

    /** Whether the same is said of it, whichever of two it is and whatever became of it. */
    boolean saysTheSameAs(Gathering other) {
        return new Gathering(
                        other.id,
                        other.slug,
                        form,
                        titles,
                        about,
                        when,
                        where,
                        spoken,
                        registration,
                        other.course)
                .equals(other);
    }

    boolean movesFrom(Gathering before) {
        return !when.equals(before.when) || !where.equals(before.where);
    }
}
