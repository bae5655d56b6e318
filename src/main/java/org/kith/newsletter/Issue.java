package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.shared.Worded;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * One issue of a network's newsletter.
 *
 * @param number its address on the web, once it is sent
 * @param titles in one language at least before it is sent
 * @param openings what its coordinator says first; may be left out
 * @param changes how often its words were changed
 */
public record Issue(Id id, int number, Worded titles, Worded openings, int changes, Course course) {

    static final int HIGHEST = 100_000;
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_OPENING = 4000;
    static final int MOST_PIECES = 30;

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * @param sentAt since when it is on its way and on the web; null for a draft
     * @param stoppedAt null while nobody holds it up
     * @param finishedAt null until the last letter is written
     * @param letters how many went out; null until then
     */
    public record Course(
            @Nullable Instant sentAt,
            @Nullable Instant stoppedAt,
            @Nullable Instant finishedAt,
            @Nullable Integer letters) {}

    public enum State {
        DRAFT,
        ON_ITS_WAY,
        STOPPED,
        SENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        if (course.sentAt() == null) {
            return State.DRAFT;
        }
        if (course.finishedAt() != null) {
            return State.SENT;
        }
        return course.stoppedAt() == null ? State.ON_ITS_WAY : State.STOPPED;
    }

    public boolean isDraft() {
        return state() == State.DRAFT;
    }

    /** Empty where it has none yet. */
    public String titleFor(Language reader) {
        return titles.to(reader).map(Worded.Said::text).orElse("");
    }
}
