package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Audit;
import org.kith.atlas.Point;
import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Recent;
import org.kith.twinning.LinkMap.Stand;
import org.kith.twinning.LinkMap.Tie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The map of each network, read anew only after something in the network has changed. */
@Repository
public class LinkMaps {

    /** Networks whose maps are kept; that of 37,000 links takes some 10 MB. */
    private static final int KEPT = 24;

    private final NetworkScope scope;
    private final Audit audit;
    private final LinkLists links;
    private final Recent<Network.Id, LinkMap> maps = new Recent<>(KEPT);

    LinkMaps(NetworkScope scope, Audit audit, LinkLists links) {
        this.scope = scope;
        this.audit = audit;
        this.links = links;
    }

    public LinkMap of(Network.Id network) {
        return scope.in(
                network,
                db -> {
                    var version = version(network);
                    return maps.find(network)
                            .filter(kept -> kept.version().equals(version))
                            .orElseGet(() -> maps.keep(network, read(db, network, version)));
                });
    }

    /** The count beside the newest change: of two at one moment the later may be written first. */
    private String version(Network.Id network) {
        var newest = audit.newest(network).map(UUID::getLeastSignificantBits).orElse(0L);
        var count = links.count(network, LinkFilter.ALL);
        return Long.toUnsignedString(31 * newest + count, 36);
    }

    private static LinkMap read(JdbcClient db, Network.Id network, String version) {
        var stands =
                db.sql(
                                """
                                select id, lat, lon, country, region, link_count, looking
                                from community_card where network_id = :network order by id
                                """)
                        .param("network", network.value())
                        .query(LinkMaps::stand)
                        .list();
        var byId =
                stands.stream().collect(Collectors.toMap(s -> s.id().value(), Function.identity()));
        var ties =
                db.sql(
                                """
                                select link.id, link.kind, link.stage, link.one_sided,
                                       array_agg(s.community_id) filter (where s.side = 'a') as a,
                                       array_agg(s.community_id) filter (where s.side = 'b') as b
                                from link join link_side s on s.network_id = link.network_id and s.link_id = link.id
                                where link.network_id = :network and s.network_id = :network
                                group by link.id order by link.id
                                """)
                        .param("network", network.value())
                        .query((row, n) -> tie(row, byId))
                        .list();
        return new LinkMap(version, stands, ties);
    }

    private static Stand stand(ResultSet row, int number) throws SQLException {
        return new Stand(
                new Community.Id(row.getObject("id", UUID.class)),
                point(row),
                interned(row.getString("country")),
                interned(row.getString("region")),
                row.getInt("link_count") > 0,
                row.getBoolean("looking"));
    }

    private static @Nullable Point point(ResultSet row) throws SQLException {
        var lat = row.getObject("lat", Double.class);
        var lon = row.getObject("lon", Double.class);
        return lat == null || lon == null ? null : new Point(lat, lon);
    }

    private static @Nullable String interned(@Nullable String code) {
        return code == null ? null : code.intern();
    }

    private static Tie tie(ResultSet row, Map<UUID, Stand> stands) throws SQLException {
        return new Tie(
                new Link.Id(row.getObject("id", UUID.class)),
                LinkRows.kind(row),
                LinkRows.stage(row),
                row.getBoolean("one_sided"),
                side(row, "a", stands),
                side(row, "b", stands));
    }

    private static List<Stand> side(ResultSet row, String column, Map<UUID, Stand> stands)
            throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(stands::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
