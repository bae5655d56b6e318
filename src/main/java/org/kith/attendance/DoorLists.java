package org.kith.attendance;

import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;

/** Whom the door of each gathering awaits, with those of the rooms above. */
@Component
class DoorLists {

    private final Attendances attendances;
    private final List<DoorGuests> above;

    DoorLists(Attendances attendances, List<DoorGuests> above) {
        this.attendances = attendances;
        this.above = List.copyOf(above);
    }

    DoorList of(Network.Id network, Gathering.Id gathering) {
        return DoorList.of(
                attendances.of(network, gathering).stream()
                        .filter(one -> one.standing() == Attendance.Standing.PLACED)
                        .toList(),
                above.stream().flatMap(room -> room.of(network, gathering).stream()).toList());
    }
}
