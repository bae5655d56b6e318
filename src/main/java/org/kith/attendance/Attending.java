package org.kith.attendance;

import org.kith.account.Token;
import org.kith.attendance.Attendance.Standing;
import org.kith.attendance.AttendanceLetters.What;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Instant;

/**
 * People register, confirm and leave; places go in the order of confirming, and to the next who
 * fits when some come free. Each holds the gathering, so that no place is given twice.
 */
@Component
class Attending {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final Attendances attendances;
    private final AttendanceSteps steps;
    private final AttendanceLetters letters;
    private final GatheringLists lists;
    private final OwnLink link;
    private final ApplicationEventPublisher events;

    Attending(
            NetworkScope scope,
            Gatherings gatherings,
            Attendances attendances,
            AttendanceSteps steps,
            AttendanceLetters letters,
            GatheringLists lists,
            OwnLink link,
            ApplicationEventPublisher events) {
        this.link = link;
        this.events = events;
        this.scope = scope;
        this.gatherings = gatherings;
        this.attendances = attendances;
        this.steps = steps;
        this.letters = letters;
        this.lists = lists;
    }

    /**
     * A letter asks whoever reads there to confirm; where they have registered before it says how
     * that stands.
     *
     * @param proven whether the address is known to be theirs: then nothing is to be confirmed
     * @return false where it was closed or called off at the same moment
     */
    boolean register(Network network, Attendance asked, boolean proven) {
        return scope.in(
                network.id(),
                db -> {
                    if (!steps.add(network.id(), asked, link.of(asked.id()))) {
                        return repeat(network, asked, proven);
                    }
                    return enter(network, asked, proven);
                });
    }

    private boolean enter(Network network, Attendance one, boolean proven) {
        if (proven) {
            return confirm(network, one);
        }
        letters.write(network, gathering(network, one), one, What.ASKED);
        return true;
    }

    /** Held first, as who moves up is: two who hold each other's rows would wait for ever. */
    private boolean repeat(Network network, Attendance asked, boolean proven) {
        var gathering = gatherings.hold(network.id(), asked.gathering());
        var before = attendances.same(network.id(), asked.gathering(), asked.mail(), asked.name());
        if (before.isEmpty()) {
            return false;
        }
        var id = before.get().id();
        if (steps.renew(network.id(), id, asked)) {
            return enter(network, attendances.find(network.id(), id).orElseThrow(), proven);
        }
        letters.write(network, gathering, before.get(), What.of(before.get().standing()));
        return true;
    }

    /** Whoever reads at the address says that it was they. */
    void confirm(Network network, Token token) {
        scope.in(
                network.id(),
                db -> {
                    attendances.find(network.id(), token).ifPresent(one -> confirm(network, one));
                    return null;
                });
    }

    /** Asked of the gathering once it is held: it may have been called off or hidden meanwhile. */
    private boolean confirm(Network network, Attendance one) {
        var gathering = gatherings.hold(network.id(), one.gathering());
        if (!gathering.takesRegistrations(Instant.now())
                || gatherings.shown(network.id(), gathering.id()).isEmpty()) {
            return false;
        }
        if (steps.confirm(network.id(), one.id())) {
            var placed =
                    one.people() <= free(network, gathering) && steps.place(network.id(), one.id());
            letters.write(network, gathering, one, placed ? What.PLACED : What.WAITING);
        }
        return true;
    }

    /** They do not come, or wait no longer; the next ones move up. */
    void leave(Network network, Token token) {
        scope.in(
                network.id(),
                db -> {
                    attendances.find(network.id(), token).ifPresent(one -> leave(network, one));
                    return null;
                });
    }

    /** False where they had left before. */
    boolean leave(Network network, Attendance one) {
        return scope.in(
                network.id(),
                db -> {
                    gatherings.hold(network.id(), one.gathering());
                    var left = steps.leave(network.id(), one.id());
                    if (left) {
                        events.publishEvent(new Attendance.Left(network, one));
                        moveUp(network, one.gathering());
                    }
                    return left;
                });
    }

    /** Those who waited longest and fit get the places that are free. */
    void moveUp(Network network, Gathering.Id id) {
        scope.in(
                network.id(),
                db -> {
                    var gathering = gatherings.hold(network.id(), id);
                    if (gathering.isAwaited(Instant.now())) {
                        moveUp(network, gathering);
                    }
                    return null;
                });
    }

    private void moveUp(Network network, Gathering gathering) {
        var free = free(network, gathering);
        if (free <= 0) {
            return;
        }
        var row = lists.row(gathering);
        for (var one : attendances.of(network.id(), gathering.id())) {
            if (one.standing() == Standing.WAITING
                    && one.people() <= free
                    && steps.place(network.id(), one.id())) {
                letters.write(network, row, one, What.MOVED_UP);
                free -= one.people();
            }
            if (free <= 0) {
                return;
            }
        }
    }

    private int free(Network network, Gathering gathering) {
        return attendances.free(network.id(), gathering).orElse(Integer.MAX_VALUE);
    }

    private Gathering gathering(Network network, Attendance one) {
        return gatherings.find(network.id(), one.gathering()).orElseThrow();
    }
}
