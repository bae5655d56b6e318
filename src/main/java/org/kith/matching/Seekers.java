package org.kith.matching;

import org.kith.community.Community;
import org.kith.community.Exchanges;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks up who asks. */
@Repository
class Seekers {

    private final NetworkScope scope;

    Seekers(NetworkScope scope) {
        this.scope = scope;
    }

    Optional<Seeker> find(Network.Id network, Wish wish) {
        return scope.in(
                network,
                db ->
                        switch (wish.from()) {
                            case Wish.OfCommunity(var id) -> community(db, network, id, wish);
                            case Wish.AtPlace(var id) -> place(db, network, id, wish);
                        });
    }

    private static Optional<Seeker> community(
            JdbcClient db, Network.Id network, Community.Id id, Wish wish) {
        return db.sql(
                        """
                        select id, place_id, kind, country, lat, lon, population from community_card
                        where network_id = :network and id = :id
                        """)
                .param("network", network.value())
                .param("id", id.value())
                .query(
                        (row, n) ->
                                seeker(
                                        row,
                                        Codes.kind(row.getString("kind")),
                                        List.of(id),
                                        wish,
                                        exchanges(db, network, List.of(id))))
                .optional();
    }

    private static Optional<Seeker> place(
            JdbcClient db, Network.Id network, Place.Id id, Wish wish) {
        var there =
                db.sql(
                                """
                                select id from community_card where network_id = :network and place_id = :place
                                """)
                        .param("network", network.value())
                        .param("place", id.value())
                        .query((row, n) -> new Community.Id(row.getObject("id", UUID.class)))
                        .list();
        return db.sql(
                        """
                        select id, id as place_id, kind, country, lat, lon, population from place_card
                        where id = :place
                        """)
                .param("place", id.value())
                .query(
                        (row, n) ->
                                seeker(
                                        row,
                                        Codes.kindOfPlace(row.getString("kind")),
                                        there,
                                        wish,
                                        exchanges(db, network, there)))
                .optional();
    }

    /** What the groups of these communities seek and offer, each once. */
    private static Exchanges exchanges(
            JdbcClient db, Network.Id network, List<Community.Id> communities) {
        return db.sql(
                        """
                        select array_to_string(array(select distinct unnest(seeks) from group_card
                                                     where network_id = :network and community_id = any(:communities)), ' ') as seeks,
                               array_to_string(array(select distinct unnest(offers) from group_card
                                                     where network_id = :network and community_id = any(:communities)), ' ') as offers
                        """)
                .param("network", network.value())
                .param(
                        "communities",
                        communities.stream().map(Community.Id::value).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                new Exchanges(
                                        List.copyOf(Codes.words(row.getString("seeks"))),
                                        List.copyOf(Codes.words(row.getString("offers")))))
                .single();
    }

    private static Seeker seeker(
            ResultSet row,
            Community.Kind kind,
            List<Community.Id> communities,
            Wish wish,
            Exchanges exchanges)
            throws SQLException {
        return new Seeker(
                row.getObject("id", UUID.class),
                new Place.Id(row.getObject("place_id", UUID.class)),
                communities,
                kind,
                row.getString("country"),
                Codes.point(row),
                row.getInt("population"),
                wish.form(),
                wish.interests(),
                wish.languages(),
                exchanges);
    }
}
