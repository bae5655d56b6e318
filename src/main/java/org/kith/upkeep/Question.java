package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Are you still there? Asked once a year; whoever in the group says yes, says it for all.
 *
 * @param dormantAt since when the group is shown as dormant; null while it is not
 */
public record Question(
        UUID id,
        Group.Id group,
        Instant askedAt,
        @Nullable Instant othersAt,
        @Nullable Instant coordinatorAt,
        @Nullable Instant dormantAt) {

    static final Duration EVERY = Duration.ofDays(365);
    static final Duration OTHERS = Duration.ofDays(14);
    static final Duration COORDINATOR = Duration.ofDays(28);
    static final Duration DORMANT = Duration.ofDays(42);

    /** What follows from silence, one after the other. */
    enum Step {
        OTHERS,
        COORDINATOR,
        DORMANT
    }

    /**
     * What is to follow. Each step leaves as much time for an answer as it was meant to, also where
     * the step before came late, for instance because Kith stood still.
     */
    @Nullable Step due(Instant now) {
        if (othersAt == null) {
            return late(now, askedAt, OTHERS) ? Step.OTHERS : null;
        }
        if (coordinatorAt == null) {
            return late(now, askedAt, COORDINATOR) && late(now, othersAt, COORDINATOR.minus(OTHERS))
                    ? Step.COORDINATOR
                    : null;
        }
        return dormantAt == null
                        && late(now, askedAt, DORMANT)
                        && late(now, coordinatorAt, DORMANT.minus(COORDINATOR))
                ? Step.DORMANT
                : null;
    }

    private static boolean late(Instant now, Instant since, Duration after) {
        return !now.isBefore(since.plus(after));
    }
}
