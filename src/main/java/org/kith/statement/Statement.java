package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.twinning.Link;
import org.kith.web.Days;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Words of a group that people sign. They are altered as long as nobody can sign them; once it is
 * closed it is delivered, to several if need be, and never opened again.
 *
 * @param link that it speaks of; null where it speaks of none that is there
 * @param hopedFor where a friend is hoped for; null where that is not said
 * @param keptUntil from that day on no signature says whose it is
 * @param texts in the order of Kith's languages, one at least
 */
public record Statement(
        Id id,
        String slug,
        Group.Id group,
        Link.@Nullable Id link,
        Place.@Nullable Id hopedFor,
        LocalDate keptUntil,
        @Nullable Instant openedAt,
        @Nullable Closed closed,
        boolean delivered,
        List<Wording> texts) {

    /** How long after the end a signature can be confirmed that was given in time. */
    static final Duration LATE_LETTERS = Duration.ofDays(14);

    static final int LONGEST_REASON = 1_000;

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A link that is there, a place where a friend is hoped for, or neither. */
    record About(Link.@Nullable Id link, Place.@Nullable Id place) {

        static final About NOTHING = new About(null, null);
    }

    /**
     * @param because of which a coordinator ended it; null where the group did
     */
    public record Closed(Instant at, @Nullable String because) {}

    public enum State {
        DRAFT,
        OPEN,
        CLOSED,
        DELIVERED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Statement {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a statement says something");
        }
        if (link != null && hopedFor != null) {
            throw new IllegalArgumentException("a link is there, or hoped for");
        }
    }

    /** One that nobody can sign yet. */
    static Statement draft(
            Id id,
            String slug,
            Group.Id group,
            About about,
            LocalDate keptUntil,
            List<Wording> texts) {
        return new Statement(
                id, slug, group, about.link(), about.place(), keptUntil, null, null, false, texts);
    }

    /** The same at a later time of its life. */
    Statement during(@Nullable Instant opened, @Nullable Closed end) {
        return new Statement(
                id, slug, group, link, hopedFor, keptUntil, opened, end, delivered, texts);
    }

    public State state() {
        if (openedAt == null) {
            return State.DRAFT;
        }
        return closed == null ? State.OPEN : delivered ? State.DELIVERED : State.CLOSED;
    }

    public boolean isDraft() {
        return state() == State.DRAFT;
    }

    /** Whoever signs is told until when their name is kept: that day has to be to come. */
    public boolean mayBeOpened(Instant now) {
        return isDraft() && Days.of(now).isBefore(keptUntil);
    }

    public boolean mayBeSigned(Instant now) {
        return state() == State.OPEN && Days.of(now).isBefore(keptUntil);
    }

    public boolean mayBeConfirmed(Instant now) {
        return openedAt != null
                && Days.of(now).isBefore(keptUntil)
                && (closed == null || now.isBefore(closed.at().plus(LATE_LETTERS)));
    }

    public boolean mayBeDelivered() {
        return closed != null;
    }

    /** Paper takes longer to come in than mail: until the names go. */
    public boolean takesPaper(Instant now) {
        return openedAt != null && Days.of(now).isBefore(keptUntil);
    }

    /** What it says in a reader's language; where it does not speak that, in its first one. */
    public Wording in(Language reader) {
        return texts.stream()
                .filter(text -> text.language() == reader)
                .findFirst()
                .orElseGet(texts::getFirst);
    }

    /** The reader's language first, the others beside it. */
    public List<Wording> textsFor(Language reader) {
        var first = in(reader);
        return Stream.concat(Stream.of(first), texts.stream().filter(text -> !text.equals(first)))
                .toList();
    }
}
