package org.kith.gathering;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Predicate;

/** Coordinators change a gathering, publish it and call it off. */
@Component
class Organising {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final GatheringRows rows;
    private final GatheringHosts hosts;
    private final GatheringAudit audit;
    private final ApplicationEventPublisher events;
    private final List<WithinGathering> within;

    Organising(
            NetworkScope scope,
            Gatherings gatherings,
            GatheringRows rows,
            GatheringHosts hosts,
            GatheringAudit audit,
            ApplicationEventPublisher events,
            List<WithinGathering> within) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.rows = rows;
        this.hosts = hosts;
        this.audit = audit;
        this.events = events;
        this.within = List.copyOf(within);
    }

    sealed interface Changed {

        record Done() implements Changed {}

        /** Somebody else wrote what is not read yet: nothing was kept. */
        record Overtaken(Gathering now) implements Changed {}

        /** What would be outside of it, in words: nothing was kept. */
        record Outside(List<String> what) implements Changed {}
    }

    /**
     * What it is from now on; its address stays, and those who come hear where it moves.
     *
     * @param read whether all that stands was read by who wrote this
     */
    Changed change(
            Network network,
            Actor actor,
            Gathering asked,
            List<Group.Id> hostedBy,
            Predicate<Gathering> read,
            Language reader) {
        return scope.in(
                network.id(),
                db -> {
                    var before = gatherings.hold(network.id(), asked.id());
                    if (!read.test(before)) {
                        return new Changed.Overtaken(before);
                    }
                    var outside =
                            within.stream()
                                    .flatMap(
                                            room ->
                                                    room
                                                            .outside(
                                                                    network.id(),
                                                                    before,
                                                                    asked,
                                                                    reader)
                                                            .stream())
                                    .toList();
                    if (!outside.isEmpty()) {
                        return new Changed.Outside(outside);
                    }
                    rows.bind(
                                    db.sql(
                                            """
                                            update gathering set form = :form, manner = :manner, title_in = :titles::jsonb, about_in = :about::jsonb,
                                                place_id = :place, venue = :venue, online_link = :link, starts = :starts, ends = :ends, zone = :zone,
                                                spoken = :spoken, registers = :registers, places = :places, fee_minor = :fee, fee_currency = :currency,
                                                changed_at = now(), changes = changes + 1
                                            where network_id = :network and id = :id
                                            """),
                                    asked)
                            .param("network", network.id().value())
                            .update();
                    var was = audit.facts(network.id(), before);
                    hosts.set(network.id(), asked.id(), hostedBy);
                    var now = gatherings.hold(network.id(), asked.id());
                    audit.write(
                            network.id(),
                            actor,
                            "changed",
                            now.id(),
                            was,
                            audit.facts(network.id(), now));
                    if (now.movesFrom(before)) {
                        events.publishEvent(new Gathering.Moved(network, before, now));
                    }
                    return new Changed.Done();
                });
    }

    /** Everybody who may read the network sees it from now on. */
    void publish(Network.Id network, Actor actor, Gathering.Id id) {
        scope.in(
                network,
                db -> {
                    var published =
                            db.sql(
                                            """
                                            update gathering set published_at = now(), changed_at = now(), changes = changes + 1
                                            where network_id = :network and id = :id and published_at is null
                                            """)
                                    .param("network", network.value())
                                    .param("id", id.value())
                                    .update();
                    if (published == 1) {
                        var now = gatherings.hold(network, id);
                        var facts = audit.facts(network, now);
                        audit.write(network, actor, "published", id, facts, facts);
                    }
                    return null;
                });
    }

    /** It stays on its page with the reason; nobody takes that back. */
    void callOff(Network network, Actor actor, Gathering.Id id, String because) {
        scope.in(
                network.id(),
                db -> {
                    var called =
                            db.sql(
                                            """
                                            update gathering set cancelled_at = now(), cancelled_because = :because, changed_at = now(), changes = changes + 1
                                            where network_id = :network and id = :id and cancelled_at is null and published_at is not null
                                            """)
                                    .param("network", network.id().value())
                                    .param("id", id.value())
                                    .param("because", because)
                                    .update();
                    if (called == 1) {
                        var now = gatherings.hold(network.id(), id);
                        audit.write(
                                network.id(),
                                actor,
                                "cancelled",
                                id,
                                null,
                                audit.facts(network.id(), now));
                        events.publishEvent(new Gathering.CalledOff(network, now));
                    }
                    return null;
                });
    }

    /** A draft goes; false where it was published. */
    boolean remove(Network.Id network, Actor actor, Gathering gathering) {
        return scope.in(
                network,
                db -> {
                    var was = audit.facts(network, gathering);
                    var gone =
                            db.sql(
                                                    """
                                                    delete from gathering where network_id = :network and id = :id and published_at is null
                                                    """)
                                            .param("network", network.value())
                                            .param("id", gathering.id().value())
                                            .update()
                                    == 1;
                    if (gone) {
                        audit.write(network, actor, "removed", gathering.id(), was, null);
                    }
                    return gone;
                });
    }
}
