package org.kith.factor;

import org.kith.account.Person;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody has lost their second factor and asks to be let in without it. Those who know them say
 * that it is them; then everybody concerned has time to object.
 *
 * @param opensAt when their factors are taken away; empty until enough have spoken for them
 */
record Recovery(Id id, Person.Id person, State state, Instant askedAt, Optional<Instant> opensAt) {

    /** For objecting, once enough have spoken. */
    static final Duration WAITS = Duration.ofHours(48);

    /** For finding somebody who speaks. */
    static final Duration LASTS = Duration.ofDays(14);

    /** After an objection, before it may be asked for anew. */
    static final Duration RESTS = Duration.ofDays(7);

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** How far it is; the last four end it. */
    public enum State {
        ASKED,
        WAITING,
        DECLINED,
        WITHDRAWN,
        EXPIRED,
        DONE
    }

    /** What makes a voice count: one coordinator is enough, or two contacts of one's group. */
    public enum Standing {
        COORDINATOR,
        CONTACT
    }

    boolean running() {
        return state == State.ASKED || state == State.WAITING;
    }

    static boolean enough(Collection<Standing> voices) {
        return voices.contains(Standing.COORDINATOR) || voices.size() >= 2;
    }
}
