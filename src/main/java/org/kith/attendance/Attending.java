package org.kith.attendance;

import org.kith.account.Token;
import org.kith.attendance.Attendance.Standing;
import org.kith.attendance.AttendanceLetters.What;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
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
    private final OwnLink link;

    Attending(
            NetworkScope scope,
            Gatherings gatherings,
            Attendances attendances,
            AttendanceSteps steps,
            AttendanceLetters letters,
            OwnLink link) {
        this.link = link;
        this.scope = scope;
        this.gatherings = gatherings;
        this.attendances = attendances;
        this.steps = steps;
        this.letters = letters;
    }

    /**
     * A letter asks whoever reads there to confirm; where they have registered before it says how
     * that stands.
     *
     * @param proven whether the address is known to be theirs: then nothing is to be confirmed
     */
    void register(Network network, Attendance asked, boolean proven) {
        scope.in(
                network.id(),
                db -> {
                    if (!steps.add(network.id(), asked, link.of(asked.id()))) {
                        repeat(network, asked);
                    } else if (proven) {
                        confirm(network, asked);
                    } else {
                        letters.write(network, gathering(network, asked), asked, What.ASKED);
                    }
                    return null;
                });
    }

    private void repeat(Network network, Attendance asked) {
        attendances
                .same(network.id(), asked.gathering(), asked.mail(), asked.name())
                .ifPresent(
                        before ->
                                letters.write(
                                        network,
                                        gathering(network, before),
                                        before,
                                        What.of(before.standing())));
    }

    /** Whoever reads at the address says that it was they. */
    void confirm(Network network, Token token) {
        scope.in(
                network.id(),
                db -> {
                    attendances
                            .find(network.id(), token)
                            .filter(
                                    one ->
                                            gathering(network, one)
                                                    .takesRegistrations(Instant.now()))
                            .ifPresent(one -> confirm(network, one));
                    return null;
                });
    }

    private void confirm(Network network, Attendance one) {
        var gathering = gatherings.hold(network.id(), one.gathering());
        if (steps.confirm(network.id(), one.id())) {
            var placed = fits(network, gathering, one) && steps.place(network.id(), one.id());
            letters.write(network, gathering, one, placed ? What.PLACED : What.WAITING);
        }
    }

    /** They do not come, or wait no longer; the next ones move up. */
    void leave(Network network, Token token) {
        scope.in(
                network.id(),
                db -> {
                    attendances
                            .find(network.id(), token)
                            .ifPresent(
                                    one -> {
                                        gatherings.hold(network.id(), one.gathering());
                                        if (steps.leave(network.id(), one.id())) {
                                            moveUp(network, one.gathering());
                                        }
                                    });
                    return null;
                });
    }

    /** Those who waited longest and fit get the places that are free. */
    void moveUp(Network network, Gathering.Id id) {
        scope.in(
                network.id(),
                db -> {
                    var gathering = gatherings.hold(network.id(), id);
                    if (gathering.takesRegistrations(Instant.now())) {
                        attendances.of(network.id(), id).stream()
                                .filter(one -> one.standing() == Standing.WAITING)
                                .filter(one -> fits(network, gathering, one))
                                .forEach(one -> moveUp(network, gathering, one));
                    }
                    return null;
                });
    }

    private void moveUp(Network network, Gathering gathering, Attendance one) {
        if (steps.place(network.id(), one.id())) {
            letters.write(network, gathering, one, What.MOVED_UP);
        }
    }

    private boolean fits(Network network, Gathering gathering, Attendance one) {
        var places = gathering.registration().places();
        return places == null
                || attendances.taken(network.id(), gathering.id()) + one.people() <= places;
    }

    private Gathering gathering(Network network, Attendance one) {
        return gatherings.find(network.id(), one.gathering()).orElseThrow();
    }
}
