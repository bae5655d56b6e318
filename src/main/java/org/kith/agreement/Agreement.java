package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.twinning.Link;
import org.kith.twinning.Sides.Side;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the two sides of a link draft and approve. It is in force from when both have approved its
 * newest version.
 *
 * @param turned whether its side a is the side b of its link, since a merge turned them
 * @param replaces the one whose place it takes once it is in force; null where it is the first
 * @param newest the version that counts
 * @param inForceAt null while it is a draft
 * @param replacedAt since when another one stands in its place; null where none does
 * @param ended how a side went back on it; null where none did
 */
public record Agreement(
        Id id,
        Link.Id link,
        boolean turned,
        Kind kind,
        Language first,
        Language second,
        @Nullable Id replaces,
        Instant startedAt,
        Version newest,
        @Nullable Instant inForceAt,
        @Nullable Instant replacedAt,
        @Nullable Ended ended) {

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Kind {
        LETTER_OF_INTENT(null),
        MEMORANDUM_OF_UNDERSTANDING(null),
        FRIENDSHIP_AGREEMENT(Link.Stage.FRIENDSHIP_AGREEMENT),
        /** The charter of a twinning. */
        PARTNERSHIP_AGREEMENT(Link.Stage.SIGNING);

        private final Link.@Nullable Stage reached;

        Kind(Link.@Nullable Stage reached) {
            this.reached = reached;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    public enum State {
        DRAFT,
        /** A draft that a side no longer wants. */
        LAID_ASIDE,
        IN_FORCE,
        REPLACED,
        /** Was in force until a side withdrew. */
        WITHDRAWN,
        /** Its own last day has passed. */
        RUN_OUT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A side goes back on it: a draft is laid aside, what was in force is withdrawn. */
    public record Ended(Instant at, Side side, String by, String because) {}

    public State state(LocalDate today) {
        if (inForceAt == null) {
            return ended == null ? State.DRAFT : State.LAID_ASIDE;
        }
        if (ended != null) {
            return State.WITHDRAWN;
        }
        if (replacedAt != null) {
            return State.REPLACED;
        }
        var last = newest.text().endsOn();
        return last != null && last.isBefore(today) ? State.RUN_OUT : State.IN_FORCE;
    }

    public boolean isDraft() {
        return inForceAt == null && ended == null;
    }

    /** Both sides have approved it, and neither went back on it; its last day may have passed. */
    public boolean stands() {
        return inForceAt != null && ended == null && replacedAt == null;
    }

    /** How far it brings the link; empty where it says nothing of that. */
    Optional<Link.Stage> reaches() {
        return kind.reached == null
                ? Optional.empty()
                : Optional.of(replaces == null ? kind.reached : Link.Stage.RENEWED);
    }
}
