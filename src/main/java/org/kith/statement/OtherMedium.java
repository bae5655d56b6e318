package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.springframework.stereotype.Repository;

import java.util.Objects;

/** Who has signed on paper and on the screen: of one name at one place, in any spelling. */
@Repository
class OtherMedium {

    private final NetworkScope scope;

    OtherMedium(NetworkScope scope) {
        this.scope = scope;
    }

    boolean onPaper(Network.Id network, Signature one, @Nullable Place place) {
        return has(network, one, place, true);
    }

    boolean onScreen(Network.Id network, Signature one, @Nullable Place place) {
        return has(network, one, place, false);
    }

    private boolean has(Network.Id network, Signature one, @Nullable Place place, boolean onPaper) {
        var name = Objects.requireNonNull(one.name());
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select name, place_id, place_typed from signature
                                        where network_id = :network and statement_id = :statement and (sheet_id is not null) = :paper
                                          and taken_at is not null and withdrawn_at is null and confirmed_at is not null
                                          and accepted is distinct from false and name is not null and id <> :id
                                          and (place_id is not distinct from :place::uuid or place_id is null or :place::uuid is null)
                                        """)
                                .param("network", network.value())
                                .param("statement", one.statement().value())
                                .param("paper", onPaper)
                                .param("id", one.id().value())
                                .param("place", place == null ? null : place.id().value())
                                .query(
                                        (row, n) ->
                                                SignersName.same(name, row.getString("name"))
                                                        && (row.getObject("place_id") != null
                                                                        && place != null
                                                                || isNamedSo(
                                                                        one.placeTyped(),
                                                                        row.getString(
                                                                                "place_typed"))))
                                .list()
                                .contains(true));
    }

    /** Where the gazetteer knows one of the two places only, or neither. */
    private static boolean isNamedSo(@Nullable String typed, @Nullable String other) {
        return typed != null && other != null && SignersName.same(typed, other);
    }
}
