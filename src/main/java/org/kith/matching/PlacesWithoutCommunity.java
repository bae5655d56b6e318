package org.kith.matching;

import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Places of the gazetteer, in the countries looked in, where no community of the network stands yet
 * and that it has not set aside. Large countries have tens of thousands: weighed are all camps and
 * then those likest in size, {@value #MOST} in all.
 */
@Repository
class PlacesWithoutCommunity {

    static final int MOST = 3000;

    private final NetworkScope scope;

    PlacesWithoutCommunity(NetworkScope scope) {
        this.scope = scope;
    }

    void forEach(Network.Id network, Seeker we, Wish wish, Consumer<Profile> each) {
        var kinds = kinds(wish);
        if (!wish.anywhere() && kinds.length > 0) {
            scope.in(
                    network,
                    db -> {
                        places(db, network, we, wish, kinds, each);
                        return null;
                    });
        }
    }

    private static void places(
            JdbcClient db,
            Network.Id network,
            Seeker we,
            Wish wish,
            String[] kinds,
            Consumer<Profile> each) {
        db.sql(
                        """
                        select id, kind, country, lat, lon, population from place_card place
                        where (country = any(:countries) or region = any(:regions))
                          and kind = any(:kinds) and id <> :place
                          and not exists (select from community_card c where c.network_id = :network and c.place_id = place.id)
                          and not exists (select from set_aside s where s.network_id = :network and s.place_id = place.id)
                        order by kind <> 'camp',
                                 case when population > 0 and :people > 0
                                      then abs(ln(population::float / :people)) else 20 end,
                                 md5(id::text || :asker)
                        limit :most
                        """)
                .param("network", network.value())
                .param("countries", Codes.array(wish.countries()))
                .param("regions", Codes.array(wish.regions()))
                .param("kinds", kinds)
                .param("place", we.place().value())
                .param("people", we.population())
                .param("asker", we.key().toString())
                .param("most", MOST)
                .query((ResultSet row) -> each.accept(profile(row)));
    }

    /** Parts of towns and whole districts are not suggested unless they are asked for. */
    private static String[] kinds(Wish wish) {
        return Stream.of("capital", "city", "town", "village", "camp", "district", "area")
                .filter(kind -> wanted(wish, Codes.kindOfPlace(kind)))
                .toArray(String[]::new);
    }

    private static boolean wanted(Wish wish, Community.Kind kind) {
        return wish.kinds().isEmpty()
                ? kind != Community.Kind.NEIGHBOURHOOD && kind != Community.Kind.COUNCIL_AREA
                : wish.kinds().contains(kind);
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                new Candidate.Unregistered(new Place.Id(row.getObject("id", UUID.class))),
                Codes.kindOfPlace(row.getString("kind")),
                row.getString("country"),
                Codes.point(row),
                row.getInt("population"),
                0,
                false,
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }
}
