package org.kith.gathering;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Gatherings that Kith ships, published as they are; one that is here stays as it is. */
@Component
public class GatheringLoad {

    private final NetworkScope scope;
    private final GatheringRows rows;
    private final Audit audit;

    GatheringLoad(NetworkScope scope, GatheringRows rows, Audit audit) {
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /** How many are new. */
    public int load(Network.Id network, List<Gathering> all) {
        return scope.in(
                network,
                db -> {
                    var fresh = all.stream().mapToInt(one -> add(network, one)).sum();
                    audit.write(
                            network,
                            Actor.KITH,
                            Audit.Change.of(
                                    "loaded",
                                    "gathering",
                                    network.value(),
                                    null,
                                    Map.of("count", fresh)));
                    return fresh;
                });
    }

    private int add(Network.Id network, Gathering one) {
        return scope.in(
                network,
                db ->
                        rows.bind(
                                        db.sql(
                                                """
                                                insert into gathering (id, network_id, slug, form, manner, title_in, about_in, place_id, venue, online_link,
                                                                       starts, ends, zone, spoken, registers, places, fee_minor, fee_currency,
                                                                       published_at)
                                                values (:id, :network, :slug, :form, :manner, :titles::jsonb, :about::jsonb, :place, :venue, :link,
                                                        :starts, :ends, :zone, :spoken, :registers, :places, :fee, :currency, now())
                                                on conflict do nothing
                                                """),
                                        one)
                                .param("network", network.value())
                                .param("slug", one.slug())
                                .update());
    }
}
