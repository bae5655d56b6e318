package org.kith.introduction;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that was done or said in an introduction.
 *
 * @param reason why it was declined; null for every other act
 * @param words what was said with it, possibly nothing
 */
public record Step(
        Id id,
        Act act,
        Side side,
        @Nullable Reason reason,
        String words,
        String actorName,
        Instant at) {

    static final int LONGEST = 2000;

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Act {
        ASKED,
        SAID,
        REMINDED,
        INVITED,
        AGREED,
        DECLINED,
        EXPIRED,
        WITHDRAWN,
        PASSED_ON,
        CLOSED,
        LINKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For whom somebody acts. */
    public enum Side {
        ASKING,
        ASKED,
        COORDINATOR,
        KITH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        Side other() {
            return this == ASKING ? ASKED : ASKING;
        }
    }

    public enum Reason {
        NO_TIME,
        HAS_PARTNERS,
        OTHER_PARTNER,
        NOT_NOW,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Step of(Act act, Side side, String words) {
        return new Step(Id.next(), act, side, null, words, "", Instant.now());
    }

    static Step declined(Side side, Reason reason, String words) {
        return new Step(Id.next(), Act.DECLINED, side, reason, words, "", Instant.now());
    }

    /**
     * Whether somebody wrote words with it; with an invitation stands the name of who is invited.
     */
    public boolean isSaid() {
        return act != Act.INVITED && !words.isBlank();
    }

    Step by(Side who) {
        return new Step(id, act, who, reason, words, actorName, at);
    }
}
