package org.kith.followup;

import org.kith.attendance.Attendance;
import org.kith.attendance.Attendance.Standing;
import org.kith.attendance.Attendances;
import org.kith.attendance.OwnAddress;
import org.kith.gathering.Gathering;
import org.kith.guest.Guest;
import org.kith.guest.GuestAddress;
import org.kith.guest.GuestsSeen;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who was seen at the door of a gathering and can be written to, each once. */
@Component
class WhoWasThere {

    private final Attendances attendances;
    private final GuestsSeen guests;
    private final OwnAddress ofAttendance;
    private final GuestAddress ofGuest;

    WhoWasThere(
            Attendances attendances,
            GuestsSeen guests,
            OwnAddress ofAttendance,
            GuestAddress ofGuest) {
        this.attendances = attendances;
        this.guests = guests;
        this.ofAttendance = ofAttendance;
        this.ofGuest = ofGuest;
    }

    /**
     * Without those who were asked. A guest who has registered as well is one person, asked by
     * either.
     */
    List<Present> of(Network.Id network, Gathering.Id gathering, Collection<UUID> asked) {
        var registered =
                attendances.of(network, gathering).stream()
                        .filter(one -> one.standing() == Standing.PLACED && one.isHere())
                        .toList();
        var invited =
                guests.of(network, gathering).stream()
                        .filter(one -> !one.mail().isEmpty())
                        .toList();
        return Stream.concat(
                        registered.stream()
                                .filter(
                                        one ->
                                                invited.stream()
                                                        .filter(guest -> same(guest, one))
                                                        .noneMatch(
                                                                guest ->
                                                                        asked.contains(
                                                                                guest.id()
                                                                                        .value())))
                                .map(Present::of),
                        invited.stream()
                                .filter(
                                        guest ->
                                                registered.stream()
                                                        .noneMatch(one -> same(guest, one)))
                                .map(Present::of))
                .filter(one -> !asked.contains(one.id()))
                .toList();
    }

    private static boolean same(Guest guest, Attendance one) {
        return one.isOf(guest.mail(), guest.name());
    }

    /** Where their letters lead. */
    String address(Network network, Present one) {
        return one.guest()
                ? ofGuest.whole(network, new Guest.Id(one.id()))
                : ofAttendance.whole(network, new Attendance.Id(one.id()));
    }
}
