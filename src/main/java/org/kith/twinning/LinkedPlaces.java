package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;
import org.kith.names.Likeness;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What the links of a network tell of names that leave it open which place is meant: two places
 * that are linked are rather meant together than others of the same names.
 */
@Repository
public class LinkedPlaces {

    private final NetworkScope scope;

    LinkedPlaces(NetworkScope scope) {
        this.scope = scope;
    }

    /** Two places with communities on opposite sides of a link. */
    public record Pair(Place.Id a, Place.Id b) {}

    /**
     * Whom a place is linked with.
     *
     * @param alike how near its name in any language is to the one that was asked for, 0 to 1
     */
    public record Partner(Link.Id link, Place.Id place, double alike) {}

    public List<Pair> between(Network.Id network, Collection<Place.Id> a, Collection<Place.Id> b) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select distinct one.place_id as a, other.place_id as b
                                        from community one
                                             join link_tie tie on tie.network_id = one.network_id and tie.community_id = one.id
                                             join community other on other.network_id = tie.network_id and other.id = tie.partner_id
                                        where one.network_id = :network and one.place_id = any(:a) and other.place_id = any(:b)
                                        """)
                                .param("network", network.value())
                                .param("a", uuids(a))
                                .param("b", uuids(b))
                                .query((row, n) -> new Pair(place(row, "a"), place(row, "b")))
                                .list());
    }

    /**
     * The partners of these places whose names are like this one, the likest first.
     *
     * @param country ISO code; null where nothing is said
     */
    public List<Partner> called(
            Network.Id network,
            Collection<Place.Id> of,
            String name,
            @Nullable String country,
            double atLeast) {
        var folded = Fold.fold(name);
        return scope.in(
                network,
                db ->
                        db
                                .sql(
                                        """
                                        select tie.link_id, other.place_id, other.words
                                        from community one
                                             join link_tie tie on tie.network_id = one.network_id and tie.community_id = one.id
                                             join community_card other on other.network_id = tie.network_id and other.id = tie.partner_id
                                        where one.network_id = :network and one.place_id = any(:of)
                                          and (:country::text is null or other.country = :country)
                                        """)
                                .param("network", network.value())
                                .param("of", uuids(of))
                                .param("country", country)
                                .query((row, n) -> partner(row, folded))
                                .list()
                                .stream()
                                .filter(partner -> partner.alike() >= atLeast)
                                .sorted(Comparator.comparingDouble(Partner::alike).reversed())
                                .toList());
    }

    private static Partner partner(ResultSet row, String folded) throws SQLException {
        return new Partner(
                new Link.Id(row.getObject("link_id", UUID.class)),
                place(row, "place_id"),
                Arrays.stream(row.getString("words").split("\\|", -1))
                        .filter(word -> !word.isEmpty())
                        .mapToDouble(word -> Likeness.ofFolded(folded, word))
                        .max()
                        .orElse(0));
    }

    private static Place.Id place(ResultSet row, String column) throws SQLException {
        return new Place.Id(row.getObject(column, UUID.class));
    }

    private static UUID[] uuids(Collection<Place.Id> places) {
        return places.stream().map(Place.Id::value).toArray(UUID[]::new);
    }
}
