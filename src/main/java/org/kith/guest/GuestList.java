package org.kith.guest;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What organisers do with the guests of a gathering. */
@Component
class GuestList {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Guests guests;
    private final GuestSteps steps;
    private final GuestLetters letters;
    private final GuestLink link;
    private final Audit audit;

    GuestList(
            NetworkScope scope,
            Gatherings gatherings,
            GatheringLists lists,
            Guests guests,
            GuestSteps steps,
            GuestLetters letters,
            GuestLink link,
            Audit audit) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.lists = lists;
        this.guests = guests;
        this.steps = steps;
        this.letters = letters;
        this.link = link;
        this.audit = audit;
    }

    /** False where the list is full. The same form sent twice adds one. */
    boolean add(Network.Id network, Actor actor, Guest guest) {
        return scope.in(
                network,
                db -> {
                    if (held(network, guest.gathering()).size() >= Guest.MOST) {
                        return false;
                    }
                    if (steps.add(network, guest, link.of(guest.id()))) {
                        write(network, actor, "added", guest.id());
                    }
                    return true;
                });
    }

    /** False where somebody else changed it since it was read. */
    boolean change(Network.Id network, Actor actor, Guest guest) {
        return scope.in(
                network,
                db -> {
                    var changed = steps.change(network, guest);
                    if (changed) {
                        write(network, actor, "changed", guest.id());
                    }
                    return changed;
                });
    }

    /**
     * The others move up or down by one.
     *
     * @param place where it goes, from 1; the last one where there are fewer
     */
    void place(Network.Id network, Actor actor, Guest guest, int place) {
        scope.in(
                network,
                db -> {
                    var order =
                            new ArrayList<>(
                                    held(network, guest.gathering()).stream()
                                            .map(Guest::id)
                                            .toList());
                    if (order.remove(guest.id())) {
                        order.add(Math.clamp(place - 1, 0, order.size()), guest.id());
                        steps.order(network, guest.gathering(), order);
                        write(network, actor, "placed", guest.id());
                    }
                    return null;
                });
    }

    /** What is known of them is forgotten; their link leads to nothing any more. */
    void remove(Network.Id network, Actor actor, Guest guest) {
        scope.in(
                network,
                db -> {
                    var order = new ArrayList<>(held(network, guest.gathering()));
                    if (order.removeIf(one -> one.id().equals(guest.id()))) {
                        steps.remove(network, guest.id());
                        steps.order(
                                network, guest.gathering(), order.stream().map(Guest::id).toList());
                        write(network, actor, "removed", guest.id());
                    }
                    return null;
                });
    }

    /**
     * A letter to each of them that has an address and none yet; to one of them again where it is
     * asked for.
     *
     * @return how many were written to
     */
    int invite(Network network, Actor actor, Gathering.Id id, List<Guest.Id> chosen) {
        return scope.in(
                network.id(),
                db -> {
                    var gathering = gatherings.hold(network.id(), id);
                    if (!gathering.isAwaited(Instant.now())
                            || gatherings.shown(network.id(), id).isEmpty()) {
                        return 0;
                    }
                    var row = lists.row(gathering);
                    var asked =
                            guests.of(network.id(), id).stream()
                                    .filter(one -> !one.mail().isEmpty() && one.answer() == null)
                                    .filter(
                                            one ->
                                                    chosen.isEmpty()
                                                            ? one.invitedAt() == null
                                                            : chosen.contains(one.id()))
                                    .toList();
                    for (var guest : asked) {
                        letters.write(network, row, guest, GuestLetters.What.INVITED);
                        write(network.id(), actor, "invited", guest.id());
                    }
                    return asked.size();
                });
    }

    /** Until the transaction ends nobody else adds, moves or removes one. */
    private List<Guest> held(Network.Id network, Gathering.Id gathering) {
        gatherings.hold(network, gathering);
        return guests.of(network, gathering);
    }

    private void write(Network.Id network, Actor actor, String action, Guest.Id guest) {
        audit.write(network, actor, Audit.Change.of(action, "guest", guest.value(), null, null));
    }
}
