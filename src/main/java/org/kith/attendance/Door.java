package org.kith.attendance;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** What organisers note of who comes: that they paid, are there, or do not come. */
@Component
class Door {

    private final NetworkScope scope;
    private final AttendanceMarks marks;
    private final DoorMarks doors;
    private final Attending attending;
    private final Audit audit;

    Door(
            NetworkScope scope,
            AttendanceMarks marks,
            DoorMarks doors,
            Attending attending,
            Audit audit) {
        this.doors = doors;
        this.scope = scope;
        this.marks = marks;
        this.attending = attending;
        this.audit = audit;
    }

    /** The whole fee of all who come along; Kith moves no money. */
    void pay(Network.Id network, Actor actor, Gathering gathering, Attendance one, boolean paid) {
        var fee = gathering.registration().fee();
        if (paid && fee == null) {
            return;
        }
        scope.in(
                network,
                db -> {
                    var amount = paid && fee != null ? fee.times(one.people()) : null;
                    marks.pay(network, one.id(), amount);
                    audit.write(
                            network,
                            actor,
                            Audit.Change.of(
                                    paid ? "paid" : "unpaid",
                                    "attendance",
                                    one.id().value(),
                                    null,
                                    amount == null
                                            ? null
                                            : Map.of(
                                                    "amount",
                                                    amount.amount() + " " + amount.currency())));
                    return null;
                });
    }

    /**
     * A list may come late, or again: each arrived once.
     *
     * @param gone who was ticked by mistake
     */
    void note(
            Network.Id network,
            Actor actor,
            Gathering gathering,
            Collection<Attendance.Id> here,
            Collection<Attendance.Id> gone) {
        scope.in(
                network,
                db -> {
                    var now = doors.now(network);
                    // In the order of doors that tell, so that none waits for the other in a ring.
                    Stream.concat(here.stream(), gone.stream())
                            .distinct()
                            .sorted(Comparator.comparing(Attendance.Id::value))
                            .forEach(
                                    one ->
                                            note(
                                                    network,
                                                    actor,
                                                    gathering.id(),
                                                    one,
                                                    !gone.contains(one),
                                                    now));
                    return null;
                });
    }

    /** Somebody else gets the place. */
    void leave(Network network, Actor actor, Attendance one) {
        scope.in(
                network.id(),
                db -> {
                    if (attending.leave(network, one)) {
                        write(network.id(), actor, "left", one.id());
                    }
                    return null;
                });
    }

    /** It is a mark as those of other doors are, which are told later. */
    private void note(
            Network.Id network,
            Actor actor,
            Gathering.Id gathering,
            Attendance.Id one,
            boolean here,
            Instant at) {
        var noted =
                here
                        ? marks.arrive(network, gathering, one, at)
                        : marks.unarrive(network, gathering, one);
        if (noted) {
            doors.add(network, new DoorMark(Uuid7.next(), one, here, at));
            write(network, actor, here ? "arrived" : "not_arrived", one);
        }
    }

    private void write(Network.Id network, Actor actor, String action, Attendance.Id one) {
        audit.write(network, actor, Audit.Change.of(action, "attendance", one.value(), null, null));
    }
}
