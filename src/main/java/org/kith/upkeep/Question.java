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

    @Nullable Step due(Instant now) {
        if (othersAt == null) {
            return late(now, OTHERS) ? Step.OTHERS : null;
        }
        if (coordinatorAt == null) {
            return late(now, COORDINATOR) ? Step.COORDINATOR : null;
        }
        return dormantAt == null && late(now, DORMANT) ? Step.DORMANT : null;
    }

    private boolean late(Instant now, Duration after) {
        return !now.isBefore(askedAt.plus(after));
    }
}
