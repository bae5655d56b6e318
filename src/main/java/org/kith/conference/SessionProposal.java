package org.kith.conference;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.gathering.Gathering;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.UUID;

/**
 * A session that a member would like to hold at a gathering.
 *
 * @param language in which it is held, ISO 639
 * @param minutes how long it is
 * @param needs for it: a projector, a table; may be empty
 * @param answer null while it waits for one
 */
public record SessionProposal(
        Id id,
        Gathering.Id gathering,
        String title,
        String about,
        String language,
        int minutes,
        String needs,
        Proposed proposed,
        @Nullable Answer answer) {

    static final int LONGEST_ABOUT = 2000;
    static final int LONGEST_NEEDS = 1000;
    static final int LONGEST_REASON = 1000;
    static final int LEAST_MINUTES = 5;
    static final int MOST_MINUTES = 600;

    /** That one member has waiting for one gathering. */
    static final int MOST_WAITING = 10;

    public static int mostWaiting() {
        return MOST_WAITING;
    }

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
     * @param by null where they have been forgotten
     */
    public record Proposed(Instant at, Person.@Nullable Id by, String name) {}

    /**
     * @param session what came of it; null where it was declined, or that was taken out
     * @param because null where it was accepted
     */
    public record Answer(
            Instant at, ConferenceSession.@Nullable Id session, @Nullable String because) {}

    public boolean isWaiting() {
        return answer == null;
    }

    /** The last part of the key of the words for how it stands. */
    public String standing() {
        if (answer == null) {
            return "waiting";
        }
        return answer.because() == null ? "accepted" : "declined";
    }

    boolean saysTheSameAs(SessionProposal other) {
        return title.equals(other.title)
                && about.equals(other.about)
                && language.equals(other.language)
                && minutes == other.minutes
                && needs.equals(other.needs);
    }
}
