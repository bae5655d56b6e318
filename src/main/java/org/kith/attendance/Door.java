package org.kith.attendance;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What organisers note of who comes: that they paid, and that they are there. */
@Component
class Door {

    private final NetworkScope scope;
    private final AttendanceSteps steps;
    private final Audit audit;

    Door(NetworkScope scope, AttendanceSteps steps, Audit audit) {
        this.scope = scope;
        this.steps = steps;
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
                    steps.pay(network, one.id(), amount);
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

    /** A list that was kept without a line may come late, or again: each arrived once. */
    void arrive(Network.Id network, Gathering gathering, Collection<Attendance.Id> here) {
        scope.in(
                network,
                db -> {
                    here.forEach(one -> steps.arrive(network, gathering.id(), one, Instant.now()));
                    return null;
                });
    }
}
