package org.kith.attendance;

import org.kith.attendance.Attendance.Standing;
import org.kith.attendance.AttendanceLetters.What;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.GatheringRow;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;

/** Who comes hears of it a week and a day before, and whenever it moves or is called off. */
@Component
class AttendanceReminders {

    static final Duration WEEK = Duration.ofDays(7);
    static final Duration DAY = Duration.ofHours(26);

    /** Later it is in a week no more. */
    private static final Duration WEEK_ENDS = Duration.ofDays(5);

    /** Who registered so lately knows. */
    private static final Duration LATELY = Duration.ofDays(2);

    private static final Logger LOG = LoggerFactory.getLogger(AttendanceReminders.class);

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final Attendances attendances;
    private final AttendanceTold told;
    private final Attending attending;
    private final AttendanceLetters letters;
    private final GatheringLists lists;

    AttendanceReminders(
            NetworkScope scope,
            Gatherings gatherings,
            Attendances attendances,
            AttendanceTold told,
            Attending attending,
            AttendanceLetters letters,
            GatheringLists lists) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.attendances = attendances;
        this.told = told;
        this.attending = attending;
        this.letters = letters;
        this.lists = lists;
    }

    /** One round; who cannot be reminded, or cannot move up, holds up no other. */
    void round(Network network, Instant now) {
        for (var gathering : gatherings.coming(network.id())) {
            if (gathering.isAwaited(now)) {
                guarded(gathering, () -> attending.moveUp(network, gathering.id()));
                guarded(gathering, () -> remind(network, gathering, now));
            }
        }
    }

    private static void guarded(Gathering gathering, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOG.error("A round for gathering {} came to no end", gathering.id(), broken);
        }
    }

    private void remind(Network network, Gathering gathering, Instant now) {
        var left = Duration.between(now, gathering.when().start());
        if (left.compareTo(WEEK) > 0) {
            return;
        }
        var row = lists.row(gathering);
        for (var one : attendances.of(network.id(), gathering.id())) {
            if (one.standing() == Standing.PLACED) {
                guarded(gathering, () -> remind(network, row, one, left, now));
            }
        }
    }

    private void remind(
            Network network, GatheringRow row, Attendance one, Duration left, Instant now) {
        var lately = one.course().placedAt();
        if (lately != null && lately.isAfter(now.minus(LATELY))) {
            return;
        }
        scope.in(
                network.id(),
                db -> {
                    if (left.compareTo(DAY) <= 0) {
                        if (told.ofDay(network.id(), one.id())) {
                            letters.write(network, row, one, What.DAY);
                        }
                    } else if (left.compareTo(WEEK_ENDS) > 0
                            && told.ofWeek(network.id(), one.id())) {
                        letters.write(network, row, one, What.WEEK);
                    }
                    return null;
                });
    }

    @EventListener
    void moved(Gathering.Moved moved) {
        var now = moved.now();
        if (moved.changesStart()) {
            told.again(moved.network().id(), now.id());
        }
        if (now.isPublished() && !now.isCancelled()) {
            tell(moved.network(), now, What.MOVED);
        }
    }

    @EventListener
    void calledOff(Gathering.CalledOff off) {
        tell(off.network(), off.now(), What.CALLED_OFF);
    }

    private void tell(Network network, Gathering gathering, What what) {
        if (gathering.isOver(Instant.now())) {
            return;
        }
        var row = lists.row(gathering);
        attendances.of(network.id(), gathering.id()).stream()
                .filter(one -> one.standing() != Standing.UNCONFIRMED)
                .forEach(one -> letters.write(network, row, one, what));
    }
}
