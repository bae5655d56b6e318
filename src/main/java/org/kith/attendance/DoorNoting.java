package org.kith.attendance;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Notes what a door saw, of whoever it is about; what all doors saw says who is there. */
@Component
class DoorNoting {

    private final DoorMarks doors;
    private final AttendanceMarks marks;
    private final Attendances attendances;
    private final List<DoorGuests> above;
    private final Audit audit;

    DoorNoting(
            DoorMarks doors,
            AttendanceMarks marks,
            Attendances attendances,
            List<DoorGuests> above,
            Audit audit) {
        this.doors = doors;
        this.marks = marks;
        this.attendances = attendances;
        this.above = List.copyOf(above);
        this.audit = audit;
    }

    /** Empty where nobody of this gathering is meant. */
    Optional<DoorGuests.Noted> note(
            Network.Id network, Actor actor, Gathering.Id gathering, DoorMark mark) {
        return registered(network, actor, gathering, mark)
                .or(
                        () ->
                                above.stream()
                                        .flatMap(
                                                room ->
                                                        room
                                                                .note(
                                                                        network, actor, gathering,
                                                                        mark)
                                                                .stream())
                                        .findFirst());
    }

    private Optional<DoorGuests.Noted> registered(
            Network.Id network, Actor actor, Gathering.Id gathering, DoorMark mark) {
        var id = mark.of().attendance();
        if (!mark.of().companion().isEmpty() || !marks.hold(network, gathering, id)) {
            return Optional.empty();
        }
        var one = attendances.find(network, id).orElseThrow();
        if (doors.add(network, mark)) {
            arrive(network, actor, one);
        }
        return Optional.of(
                new DoorGuests.Noted(one.name(), one.standing() == Attendance.Standing.PLACED));
    }

    private void arrive(Network.Id network, Actor actor, Attendance one) {
        var before = one.course().arrivedAt();
        var now = DoorMark.arrived(before, doors.of(network, one.id()));
        if (!Objects.equals(before, now)) {
            marks.arriveAt(network, one.id(), now);
        }
        if ((before == null) != (now == null)) {
            audit.write(
                    network,
                    actor,
                    Audit.Change.of(
                            now == null ? "not_arrived" : "arrived",
                            "attendance",
                            one.id().value(),
                            null,
                            null));
        }
    }
}
