package org.kith.guest;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.attendance.Awaited;
import org.kith.attendance.DoorGuest;
import org.kith.attendance.DoorGuest.Along;
import org.kith.attendance.DoorGuests;
import org.kith.attendance.DoorMark;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Guests who have accepted are awaited at the door, each with those who may come along. */
@Component
class GuestsAtDoor implements DoorGuests {

    private final Guests guests;
    private final GuestMarks marks;
    private final NamesDue due;
    private final Audit audit;

    GuestsAtDoor(Guests guests, GuestMarks marks, NamesDue due, Audit audit) {
        this.guests = guests;
        this.marks = marks;
        this.due = due;
        this.audit = audit;
    }

    /** Where the house asks for all names, nobody comes along without one. */
    @Override
    public List<DoorGuest> of(Network.Id network, Gathering.Id gathering) {
        var seen = marks.seen(network, gathering).keySet();
        var onlyNamed = due.of(network, gathering).isPresent();
        return guests.of(network, gathering).stream()
                .filter(Guest::comes)
                .flatMap(
                        guest ->
                                Stream.concat(
                                        Stream.of(line(guest, seen)),
                                        along(guest, onlyNamed, seen)))
                .toList();
    }

    private static DoorGuest line(Guest guest, Set<Awaited> seen) {
        var of = Awaited.themselves(guest.id().value());
        return new DoorGuest(
                of, guest.name(), guest.title(), guest.mail(), Along.NOBODY, seen.contains(of));
    }

    private static Stream<DoorGuest> along(Guest guest, boolean onlyNamed, Set<Awaited> seen) {
        var companions = onlyNamed ? Companion.named(guest) : Companion.all(guest);
        return companions.stream()
                .map(
                        one ->
                                new DoorGuest(
                                        one.of(),
                                        one.name(),
                                        "",
                                        "",
                                        new Along(guest.name(), one.number()),
                                        seen.contains(one.of())));
    }

    @Override
    public Optional<Noted> note(
            Network.Id network, Actor actor, Gathering.Id gathering, DoorMark mark) {
        var id = new Guest.Id(mark.of().party());
        if (!marks.hold(network, gathering, id)) {
            return Optional.empty();
        }
        var before = marks.seen(network, id).containsKey(mark.of());
        var added = marks.add(network, mark);
        var now = marks.seen(network, id).containsKey(mark.of());
        if (added && before != now) {
            audit.write(
                    network,
                    actor,
                    Audit.Change.of(
                            now ? "arrived" : "not_arrived", "guest", id.value(), null, null));
        }
        return guests.find(network, gathering, id).map(guest -> noted(guest, mark.of()));
    }

    private static Noted noted(Guest guest, Awaited of) {
        if (of.companion().isEmpty()) {
            return new Noted(guest.name(), guest.comes());
        }
        var one = Companion.all(guest).stream().filter(who -> who.of().equals(of)).findFirst();
        var name = one.map(Companion::name).filter(called -> !called.isEmpty());
        return new Noted(name.orElse(guest.name()), guest.comes() && one.isPresent());
    }
}
