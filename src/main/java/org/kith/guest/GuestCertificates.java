package org.kith.guest;

import org.kith.attendance.Awaited;
import org.kith.attendance.Certificates;
import org.kith.attendance.Certified;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What guests were there gets on paper: a sheet for the guest and for each who came along, as far
 * as they were seen and are known by name.
 */
@Component
class GuestCertificates {

    private final GuestMarks marks;
    private final Certificates certificates;

    GuestCertificates(GuestMarks marks, Certificates certificates) {
        this.marks = marks;
        this.certificates = certificates;
    }

    /** Whether there is a sheet to take. */
    boolean has(Network.Id network, Gathering gathering, Guest guest) {
        return !of(gathering, guest, marks.seen(network, guest.id()).keySet()).isEmpty();
    }

    static List<Certified> of(Gathering gathering, Guest guest, Collection<Awaited> seen) {
        if (!guest.comes() || gathering.isCancelled()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(guest)
                                .filter(one -> seen.contains(themselves(one)))
                                .map(one -> new Certified(one.name(), one.title())),
                        Companion.named(guest).stream()
                                .filter(one -> seen.contains(one.of()))
                                .map(one -> new Certified(one.name(), "")))
                .toList();
    }

    ResponseEntity<byte[]> print(Network network, Gathering gathering, Guest guest) {
        var seen = marks.seen(network.id(), guest.id());
        return certificates.print(
                network,
                gathering,
                of(gathering, guest, seen.keySet()),
                guest.language(),
                seen.isEmpty() ? Instant.EPOCH : Collections.min(seen.values()));
    }

    private static Awaited themselves(Guest guest) {
        return Awaited.themselves(guest.id().value());
    }
}
