package org.kith.matching;

import org.jspecify.annotations.Nullable;
import org.kith.atlas.Point;
import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the links of a network say about an asker. */
@Repository
class Ties {

    private static final double DEGREE_KM = 111;

    private final NetworkScope scope;

    Ties(NetworkScope scope) {
        this.scope = scope;
    }

    Surroundings around(Network.Id network, Seeker we) {
        return scope.in(
                network,
                db -> {
                    var friends = new HashSet<Community.Id>();
                    var former = new HashSet<Community.Id>();
                    own(db, network, we).forEach((id, ended) -> (ended ? former : friends).add(id));
                    return new Surroundings(
                            new Neighbourhood(neighbours(db, network, we)),
                            countries(db, network, we.country()),
                            friends,
                            former,
                            0,
                            Map.of());
                });
    }

    /**
     * Every partner of ours, and whether all links with it have ended; who declined is no partner.
     */
    private static Map<Community.Id, Boolean> own(JdbcClient db, Network.Id network, Seeker we) {
        var partners = new HashMap<Community.Id, Boolean>();
        db.sql(
                        """
                        select partner_id, bool_and(coalesce(stage, '') = 'ended') as ended from link_tie
                        where network_id = :network and community_id = any(:communities) and coalesce(stage, '') <> 'declined'
                        group by partner_id
                        """)
                .param("network", network.value())
                .param("communities", ids(we.communities()))
                .query(
                        (ResultSet row) -> {
                            partners.put(community(row, "partner_id"), row.getBoolean("ended"));
                        });
        return partners;
    }

    private static List<Tie> neighbours(JdbcClient db, Network.Id network, Seeker we) {
        var here = we.at();
        if (here == null) {
            return List.of();
        }
        var up = Neighbourhood.KILOMETRES / DEGREE_KM;
        var by = up / Math.max(0.1, Math.cos(Math.toRadians(here.lat())));
        return db
                .sql(
                        """
                        select near.id as ours, near.lat as near_lat, near.lon as near_lon, far.id as theirs, far.lat, far.lon
                        from community_card near
                            join link_tie tie on tie.network_id = near.network_id and tie.community_id = near.id
                            join community_card far on far.network_id = tie.network_id and far.id = tie.partner_id
                        where near.network_id = :network and near.place_id <> :place and far.place_id <> :place
                          and near.lat is not null
                          and point(near.lon, near.lat) <@ box(point(:west, :south), point(:east, :north))
                          and coalesce(tie.stage, '') not in ('ended', 'declined') and far.lat is not null
                        """)
                .param("network", network.value())
                .param("place", we.place().value())
                .param("west", here.lon() - by)
                .param("south", here.lat() - up)
                .param("east", here.lon() + by)
                .param("north", here.lat() + up)
                .query((row, n) -> new Near(point(row), tie(row)))
                .stream()
                .filter(near -> near.at.kilometresTo(here) <= Neighbourhood.KILOMETRES)
                .map(Near::tie)
                .toList();
    }

    private static Map<String, Integer> countries(
            JdbcClient db, Network.Id network, @Nullable String ours) {
        var counts = new HashMap<String, Integer>();
        db.sql(
                        """
                        select far.country, count(distinct tie.link_id) as links
                        from community_card near
                            join link_tie tie on tie.network_id = near.network_id and tie.community_id = near.id
                            join community_card far on far.network_id = tie.network_id and far.id = tie.partner_id
                        where near.network_id = :network and near.country = :ours and far.country <> :ours
                          and coalesce(tie.stage, '') not in ('ended', 'declined')
                        group by far.country
                        """)
                .param("network", network.value())
                .param("ours", ours)
                .query(
                        (ResultSet row) -> {
                            counts.put(row.getString("country"), row.getInt("links"));
                        });
        return counts;
    }

    private record Near(Point at, Tie tie) {}

    private static Point point(ResultSet row) throws SQLException {
        return new Point(row.getDouble("near_lat"), row.getDouble("near_lon"));
    }

    private static Tie tie(ResultSet row) throws SQLException {
        return new Tie(
                community(row, "ours"),
                community(row, "theirs"),
                new Point(row.getDouble("lat"), row.getDouble("lon")));
    }

    private static Community.Id community(ResultSet row, String column) throws SQLException {
        return new Community.Id(row.getObject(column, UUID.class));
    }

    private static UUID[] ids(List<Community.Id> communities) {
        return communities.stream().map(Community.Id::value).toArray(UUID[]::new);
    }
}
