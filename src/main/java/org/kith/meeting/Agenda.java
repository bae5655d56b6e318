package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The policy of agendas: organisers set the order, groups propose until it is closed. Whoever
 * changes one holds its gathering meanwhile.
 */
@Component
class Agenda {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final Meetings meetings;
    private final AgendaItems items;
    private final Audit audit;

    Agenda(
            NetworkScope scope,
            Gatherings gatherings,
            Meetings meetings,
            AgendaItems items,
            Audit audit) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.meetings = meetings;
        this.items = items;
        this.audit = audit;
    }

    enum Heard {
        KEPT,
        /** Somebody else wrote what is not read yet, or took it off: nothing was kept. */
        OVERTAKEN,
        CLOSED,
        TOO_MANY
    }

    /**
     * At the end, or in the place that it has. What is sent twice is one item; two breaks of one
     * length stand apart.
     *
     * @param read whether all that stands was read by who wrote this; null for a new one
     */
    Heard put(
            Network.Id network,
            Actor actor,
            AgendaItem item,
            @Nullable Predicate<AgendaItem> read) {
        return scope.in(
                network,
                db -> {
                    var taken = held(network, item.gathering());
                    var before = items.find(network, item.id());
                    if (read != null && before.filter(read).isEmpty()) {
                        return Heard.OVERTAKEN;
                    }
                    if (read == null && !taken.isEmpty() && item.saysTheSameAs(taken.getLast())) {
                        return Heard.KEPT;
                    }
                    if (before.isEmpty() && taken.size() >= AgendaItem.MOST_ITEMS) {
                        return Heard.TOO_MANY;
                    }
                    items.put(network, actor, before.isEmpty() ? item.at(taken.size() + 1) : item);
                    write(network, actor, before.isEmpty() ? "added" : "changed", item);
                    return Heard.KEPT;
                });
    }

    Heard propose(Network.Id network, Actor actor, AgendaItem item) {
        return scope.in(
                network,
                db -> {
                    var gathering = gatherings.hold(network, item.gathering());
                    if (!meetings.of(network, item.gathering()).takesProposals()
                            || gathering.isCancelled()
                            || gathering.isOver(Instant.now())) {
                        return Heard.CLOSED;
                    }
                    var theirs =
                            items.of(network, item.gathering()).stream()
                                    .filter(one -> one.proposed() != null)
                                    .filter(
                                            one ->
                                                    one.broughtBy() != null
                                                            && one.broughtBy()
                                                                    .equals(item.broughtBy()))
                                    .toList();
                    if (theirs.stream()
                            .filter(AgendaItem::isWaiting)
                            .anyMatch(item::saysTheSameAs)) {
                        return Heard.KEPT;
                    }
                    if (theirs.size() >= AgendaItem.MOST_PROPOSALS) {
                        return Heard.TOO_MANY;
                    }
                    items.put(network, actor, item);
                    write(network, actor, "proposed", item);
                    return Heard.KEPT;
                });
    }

    Heard take(Network.Id network, Actor actor, AgendaItem item) {
        return scope.in(
                network,
                db -> {
                    var taken = held(network, item.gathering());
                    if (taken.size() >= AgendaItem.MOST_ITEMS) {
                        return Heard.TOO_MANY;
                    }
                    if (taken.stream().noneMatch(one -> one.id().equals(item.id()))) {
                        items.place(network, item.id(), taken.size() + 1);
                        write(network, actor, "took_in", item);
                    }
                    return Heard.KEPT;
                });
    }

    /** False where it was taken in, or went, meanwhile. */
    boolean refuse(Network.Id network, Actor actor, AgendaItem item, String because) {
        return scope.in(
                network,
                db -> {
                    gatherings.hold(network, item.gathering());
                    var refused = items.refuse(network, actor, item.id(), because, Instant.now());
                    if (refused) {
                        write(network, actor, "refused", item);
                    }
                    return refused;
                });
    }

    /** One place up, or down; at the end of the list nothing happens. */
    void move(Network.Id network, Actor actor, AgendaItem item, boolean up) {
        scope.in(
                network,
                db -> {
                    var order = new ArrayList<>(held(network, item.gathering()));
                    var at = order.stream().map(AgendaItem::id).toList().indexOf(item.id());
                    var to = up ? at - 1 : at + 1;
                    if (at >= 0 && to >= 0 && to < order.size()) {
                        Collections.swap(order, at, to);
                        number(network, order);
                        write(network, actor, "moved", item);
                    }
                    return null;
                });
    }

    void remove(Network.Id network, Actor actor, AgendaItem item) {
        scope.in(
                network,
                db -> {
                    var order = new ArrayList<>(held(network, item.gathering()));
                    items.remove(network, item.id());
                    order.removeIf(one -> one.id().equals(item.id()));
                    number(network, order);
                    write(network, actor, "removed", item);
                    return null;
                });
    }

    /**
     * What is said of the meeting as a whole: nobody's word undoes another's.
     *
     * @return what it is now, also where nothing changed
     */
    Meeting settle(
            Network.Id network,
            Actor actor,
            Gathering.Id gathering,
            String action,
            UnaryOperator<Meeting> change) {
        return scope.in(
                network,
                db -> {
                    gatherings.hold(network, gathering);
                    var before = meetings.of(network, gathering);
                    var now = change.apply(before);
                    if (!now.equals(before)) {
                        meetings.put(network, now);
                        audit.write(
                                network,
                                actor,
                                Audit.Change.of(
                                        action, "gathering", gathering.value(), null, Map.of()));
                    }
                    return now;
                });
    }

    private List<AgendaItem> held(Network.Id network, Gathering.Id gathering) {
        gatherings.hold(network, gathering);
        return items.of(network, gathering).stream().filter(AgendaItem::isTaken).toList();
    }

    private void number(Network.Id network, List<AgendaItem> order) {
        for (var i = 0; i < order.size(); i++) {
            if (order.get(i).place() != i + 1) {
                items.place(network, order.get(i).id(), i + 1);
            }
        }
    }

    private void write(Network.Id network, Actor actor, String action, AgendaItem item) {
        audit.write(
                network,
                actor,
                Audit.Change.of(
                        action,
                        "agenda_item",
                        item.id().value(),
                        null,
                        Map.of("title", item.title(), "minutes", item.minutes())));
    }
}
