package org.kith.attendance;

import org.kith.account.Actor;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A door tells what it noted while there was no line: late, again, and beside other doors. */
@Component
class DoorTelling {

    private static final Optional<DoorGuests.Noted> NOBODY =
            Optional.of(new DoorGuests.Noted("", false));

    private final NetworkScope scope;
    private final DoorMarks doors;
    private final DoorLists lists;
    private final DoorNoting noting;

    DoorTelling(NetworkScope scope, DoorMarks doors, DoorLists lists, DoorNoting noting) {
        this.scope = scope;
        this.doors = doors;
        this.lists = lists;
        this.noting = noting;
    }

    /**
     * What a door is answered.
     *
     * @param kept ids of marks that it need not tell again
     * @param here who is there by now, whichever door saw them
     * @param missing of whom it told something who is on no list any more
     * @param names of those of them who are known: its own list has them no longer
     */
    record Told(List<UUID> kept, List<String> here, List<String> missing, List<String> names) {}

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
                    var ours = doors.now(network);
                    var list = lists.of(network, gathering.id());
                    var missing = new LinkedHashMap<Awaited, String>();
                    told.stream()
                            .map(one -> one.byOurClock(ours, theirs))
                            .flatMap(list::alike)
                            .sorted(DoorMark.IN_TURN)
                            .forEach(
                                    one ->
                                            noting.note(network, actor, gathering.id(), one)
                                                    .or(() -> NOBODY)
                                                    .filter(who -> !who.awaited())
                                                    .ifPresent(
                                                            who ->
                                                                    missing.put(
                                                                            one.of(), who.name())));
                    return new Told(
                            told.stream().map(DoorMark::id).toList(),
                            lists.of(network, gathering.id()).here().stream()
                                    .map(Awaited::toString)
                                    .toList(),
                            missing.keySet().stream().map(Awaited::toString).toList(),
                            missing.values().stream()
                                    .filter(name -> !name.isEmpty())
                                    .distinct()
                                    .toList());
                });
    }
}
