package org.kith.gathering;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Coordinators add a gathering, as a draft. */
@Component
class Convening {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final GatheringRows rows;
    private final GatheringHosts hosts;
    private final GatheringAudit audit;

    Convening(
            NetworkScope scope,
            Gatherings gatherings,
            GatheringRows rows,
            GatheringHosts hosts,
            GatheringAudit audit) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.rows = rows;
        this.hosts = hosts;
        this.audit = audit;
    }

    /** What was sent twice is one gathering: no network has two that say the same. */
    Gathering add(Network.Id network, Actor actor, Gathering asked, List<Group.Id> hostedBy) {
        return scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    select pg_advisory_xact_lock(hashtextextended('gathering:' || :network, 0))
                                    """)
                            .param("network", network.value().toString())
                            .query((row, n) -> true)
                            .single();
                    var before = same(network, asked, hostedBy);
                    if (before.isPresent()) {
                        return before.get();
                    }
                    var added = insert(db, network, actor, asked);
                    hosts.set(network, added.id(), hostedBy);
                    audit.write(
                            network, actor, "added", added.id(), null, audit.facts(network, added));
                    return added;
                });
    }

    private Optional<Gathering> same(Network.Id network, Gathering asked, List<Group.Id> hostedBy) {
        return gatherings.all(network).stream()
                .filter(one -> !one.isCancelled() && asked.saysTheSameAs(one))
                .filter(one -> hosts.of(network, one.id()).equals(hostedBy))
                .findFirst();
    }

    /** Under the next address where somebody else takes this one at the same moment. */
    private Gathering insert(JdbcClient db, Network.Id network, Actor actor, Gathering asked) {
        while (true) {
            var added = asked.at(GatheringSlug.free(db, network, asked));
            var rowsAdded =
                    rows.bind(
                                    db.sql(
                                            """
                                            insert into gathering (id, network_id, slug, form, manner, title_in, about_in, place_id, venue, online_link,
                                                                   starts, ends, zone, spoken, registers, places, fee_minor, fee_currency, created_by)
                                            values (:id, :network, :slug, :form, :manner, :titles::jsonb, :about::jsonb, :place, :venue, :link,
                                                    :starts, :ends, :zone, :spoken, :registers, :places, :fee, :currency, :actor)
                                            on conflict (network_id, slug) do nothing
                                            """),
                                    added)
                            .param("network", network.value())
                            .param("slug", added.slug())
                            .param("actor", actor.personId().value())
                            .update();
            if (rowsAdded == 1) {
                return added;
            }
        }
    }
}
