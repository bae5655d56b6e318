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
import java.util.Map;
import java.util.stream.Stream;

/** What organisers note of who comes: that they paid, are there, or do not come. */
@Component
class Door {

    private final NetworkScope scope;
    private final AttendanceMarks marks;
    private final DoorMarks doors;
    private final DoorLists lists;
    private final DoorNoting noting;
    private final Attending attending;
    private final Audit audit;

    Door(
            NetworkScope scope,
            AttendanceMarks marks,
            DoorMarks doors,
            DoorLists lists,
            DoorNoting noting,
            Attending attending,
            Audit audit) {
        this.scope = scope;
        this.marks = marks;
        this.doors = doors;
        this.lists = lists;
        this.noting = noting;
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
            Collection<Awaited> here,
            Collection<Awaited> gone) {
        scope.in(
                network,
                db -> {
                    var now = doors.now(network);
                    var list = lists.of(network, gathering.id());
                    var all = list.all();
                    var before = list.here();
                    Stream.concat(
                                    here.stream().map(one -> mark(one, true, now)),
                                    gone.stream().map(one -> mark(one, false, now)))
                            .flatMap(list::alike)
                            .filter(one -> all.contains(one.of()))
                            .filter(one -> before.contains(one.of()) != one.here())
                            .sorted(DoorMark.IN_TURN)
                            .forEach(one -> noting.note(network, actor, gathering.id(), one));
                    return null;
                });
    }

    /** As those of other doors are, which are told later. */
    private static DoorMark mark(Awaited one, boolean here, Instant now) {
        return new DoorMark(Uuid7.next(), one, here, now);
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

    private void write(Network.Id network, Actor actor, String action, Attendance.Id one) {
        audit.write(network, actor, Audit.Change.of(action, "attendance", one.value(), null, null));
    }
}
