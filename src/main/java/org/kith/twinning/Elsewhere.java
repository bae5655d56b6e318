package org.kith.twinning;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Links that other networks of this installation have between the same places. Told is what their
 * pages show to everybody: of a network that is not published, nothing. Each network is asked by
 * itself, so that none reads another's rows.
 */
@Component
public class Elsewhere {

    /** Of each network. */
    private static final int MOST = 3;

    private final Networks networks;
    private final NetworkScope scope;
    private final LinkLists lists;

    Elsewhere(Networks networks, NetworkScope scope, LinkLists lists) {
        this.networks = networks;
        this.scope = scope;
        this.lists = lists;
    }

    /** In the order of the networks' age; the sides in either direction. */
    public List<KnownElsewhere> between(
            Network.Id here, Collection<Place.Id> a, Collection<Place.Id> b, Language reader) {
        return a.isEmpty() || b.isEmpty()
                ? List.of()
                : networks.all().stream()
                        .filter(network -> network.published() && !network.id().equals(here))
                        .flatMap(
                                network ->
                                        lists
                                                .of(network.id(), links(network.id(), a, b), reader)
                                                .stream()
                                                .map(link -> new KnownElsewhere(network, link)))
                        .toList();
    }

    private List<Link.Id> links(
            Network.Id network, Collection<Place.Id> a, Collection<Place.Id> b) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select distinct tie.link_id
                                        from community_card one
                                             join link_tie tie on tie.network_id = one.network_id and tie.community_id = one.id
                                             join community_card other on other.network_id = tie.network_id and other.id = tie.partner_id
                                        where one.network_id = :network and one.place_id = any(:a) and other.place_id = any(:b)
                                        order by tie.link_id limit :most
                                        """)
                                .param("network", network.value())
                                .param("a", uuids(a))
                                .param("b", uuids(b))
                                .param("most", MOST)
                                .query(
                                        (row, n) ->
                                                new Link.Id(row.getObject("link_id", UUID.class)))
                                .list());
    }

    private static UUID[] uuids(Collection<Place.Id> places) {
        return places.stream().map(Place.Id::value).toArray(UUID[]::new);
    }
}
