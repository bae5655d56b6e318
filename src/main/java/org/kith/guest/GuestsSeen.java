package org.kith.guest;

import org.kith.attendance.Awaited;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;

/** The guests whom a door of a gathering has seen themselves. */
@Component
public class GuestsSeen {

    private final Guests guests;
    private final GuestMarks marks;

    GuestsSeen(Guests guests, GuestMarks marks) {
        this.guests = guests;
        this.marks = marks;
    }

    /** In the order of protocol. */
    public List<Guest> of(Network.Id network, Gathering.Id gathering) {
        var seen = marks.seen(network, gathering);
        return guests.of(network, gathering).stream()
                .filter(Guest::comes)
                .filter(one -> seen.containsKey(Awaited.themselves(one.id().value())))
                .toList();
    }
}
