package org.kith.twinning;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Links that other networks of this installation have between the same places: that they exist, so
 * that nothing is done twice. The database hands out no more than that, and of a network that is
 * not published, nothing.
 */
@Component
public class Elsewhere {

    /** Of each network. */
    private static final int MOST = 3;

    private final Networks networks;
    private final NetworkScope scope;

    Elsewhere(Networks networks, NetworkScope scope) {
        this.networks = networks;
        this.scope = scope;
    }

    /** In the order of the networks' age; the sides in either direction. */
    public List<KnownElsewhere> between(
            Network.Id here, Collection<Place.Id> a, Collection<Place.Id> b, Language reader) {
        return a.isEmpty() || b.isEmpty()
                ? List.of()
                : scope
                        .in(
                                here,
                                db ->
                                        db.sql(
                                                        """
                                                        select * from public_links_between(:a, :b, :reader, :most)
                                                        """)
                                                .param("a", uuids(a))
                                                .param("b", uuids(b))
                                                .param("reader", reader.code())
                                                .param("most", MOST)
                                                .query(this::known)
                                                .list())
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Empty where the network has gone meanwhile. */
    private Optional<KnownElsewhere> known(ResultSet row, int number) throws SQLException {
        var slug = row.getString("slug");
        var name = row.getString("name");
        var a = labels(row, "side_a");
        var b = labels(row, "side_b");
        var demonstration = row.getBoolean("demonstration");
        return networks.withId(new Network.Id(row.getObject("network_id", UUID.class)))
                .map(network -> new KnownElsewhere(network, slug, name, a, b, demonstration));
    }

    private static List<String> labels(ResultSet row, String side) throws SQLException {
        return List.of((String[]) row.getArray(side).getArray());
    }

    private static UUID[] uuids(Collection<Place.Id> places) {
        return places.stream().map(Place.Id::value).toArray(UUID[]::new);
    }
}
