package org.kith.attendance;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A door tells what it noted while there was no line: late, again, and beside other doors. */
@Component
class DoorTelling {

    private final NetworkScope scope;
    private final DoorMarks doors;
    private final AttendanceMarks marks;
    private final Attendances attendances;
    private final Audit audit;

    DoorTelling(
            NetworkScope scope,
            DoorMarks doors,
            AttendanceMarks marks,
            Attendances attendances,
            Audit audit) {
        this.scope = scope;
        this.doors = doors;
        this.marks = marks;
        this.attendances = attendances;
        this.audit = audit;
    }

    /**
     * What a door is answered.
     *
     * @param kept ids of marks that it need not tell again
     * @param here who is there by now, whichever door saw them
     * @param missing of whom it told something who is on no list any more
     * @param names of those of them who are known: its own list has them no longer
     */
    record Told(List<UUID> kept, List<UUID> here, List<UUID> missing, List<String> names) {}

    /**
     * @param theirs what the clock of the door says now
     */
    Told tell(
            Network.Id network,
            Actor actor,
            Gathering gathering,
            List<DoorMark> told,
            Instant theirs) {
        return scope.in(
                network,
                db -> {
                    var missing = new ArrayList<UUID>();
                    var ours = doors.now(network);
                    // Always in one order: two doors that tell at once wait for each other, and no
                    // longer.
                    told.stream()
                            .sorted(Comparator.comparing(one -> one.of().value()))
                            .map(one -> one.byOurClock(ours, theirs))
                            .filter(one -> !note(network, actor, gathering, one))
                            .forEach(one -> missing.add(one.of().value()));
                    var all = attendances.all(network, gathering.id());
                    return new Told(
                            told.stream().map(DoorMark::id).toList(),
                            attendances.of(network, gathering.id()).stream()
                                    .filter(Attendance::isHere)
                                    .map(one -> one.id().value())
                                    .toList(),
                            missing.stream().distinct().toList(),
                            all.stream()
                                    .filter(one -> missing.contains(one.id().value()))
                                    .map(Attendance::name)
                                    .toList());
                });
    }

    /** False where nobody on the list is meant. */
    private boolean note(Network.Id network, Actor actor, Gathering gathering, DoorMark mark) {
        var held = marks.hold(network, gathering.id(), mark.of());
        if (!held) {
            return false;
        }
        var one = attendances.find(network, mark.of()).orElseThrow();
        if (doors.add(network, mark)) {
            var before = one.course().arrivedAt();
            var now = DoorMark.arrived(before, doors.of(network, mark.of()));
            if (!Objects.equals(before, now)) {
                marks.arriveAt(network, mark.of(), now);
            }
            if ((before == null) != (now == null)) {
                audit.write(
                        network,
                        actor,
                        Audit.Change.of(
                                now == null ? "not_arrived" : "arrived",
                                "attendance",
                                mark.of().value(),
                                null,
                                null));
            }
        }
        return one.standing() == Attendance.Standing.PLACED;
    }
}
