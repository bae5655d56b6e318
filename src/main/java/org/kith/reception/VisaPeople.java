package org.kith.reception;

import org.kith.attendance.Attendance;
import org.kith.attendance.Attendance.Standing;
import org.kith.attendance.Attendances;
import org.kith.gathering.Gathering;
import org.kith.guest.Guest;
import org.kith.guest.Guests;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who may need a visa for a gathering: guests who have not declined, and who has registered. */
@Component
class VisaPeople {

    private final Attendances attendances;
    private final Guests guests;

    VisaPeople(Attendances attendances, Guests guests) {
        this.attendances = attendances;
        this.guests = guests;
    }

    List<VisaPerson> of(Network.Id network, Gathering gathering) {
        return Stream.concat(
                        guests.of(network, gathering.id()).stream()
                                .filter(guest -> !guest.declined())
                                .map(VisaPeople::person),
                        attendances.of(network, gathering.id()).stream()
                                .filter(one -> one.standing() != Standing.UNCONFIRMED)
                                .map(VisaPeople::person))
                .toList();
    }

    Optional<VisaPerson> find(Network.Id network, Gathering gathering, String kind, UUID id) {
        return of(network, gathering).stream()
                .filter(one -> one.kind().equals(kind) && one.id().equals(id))
                .findFirst();
    }

    private static VisaPerson person(Guest guest) {
        return new VisaPerson(
                "guest", guest.id().value(), guest.name(), guest.title(), guest.language());
    }

    private static VisaPerson person(Attendance one) {
        return new VisaPerson(
                "attendance", one.id().value(), one.name(), one.affiliation(), one.language());
    }
}
