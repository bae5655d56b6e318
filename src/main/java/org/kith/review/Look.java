package org.kith.review;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/** A look through a network's registry: the last one, or the one under way. */
public record Look(
        State state,
        int done,
        int total,
        boolean stopRequested,
        Instant beganAt,
        @Nullable Instant endedAt) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean underWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
