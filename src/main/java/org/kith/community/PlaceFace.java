package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;
import org.kith.names.Slug;
import org.kith.place.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names and the country of a place, as far as addresses and lists of communities need them. */
record PlaceFace(
        Place.Id id,
        String label,
        @Nullable String country,
        @Nullable String ar,
        @Nullable String he,
        @Nullable String fr,
        @Nullable String local) {

    static Map<Place.Id, PlaceFace> of(JdbcClient db, Collection<Place.Id> places) {
        return db
                .sql(
                        """
                        select id, label, country, label_ar, label_he, label_fr, label_local
                        from place_card where id = any(:ids::uuid[])
                        """)
                .param("ids", places.stream().map(Place.Id::toString).toArray(String[]::new))
                .query(PlaceFace::read)
                .list()
                .stream()
                .collect(Collectors.toMap(PlaceFace::id, Function.identity()));
    }

    static PlaceFace of(JdbcClient db, Place.Id place) {
        var found = of(db, Set.of(place)).get(place);
        if (found == null) {
            throw new IllegalArgumentException("no place " + place);
        }
        return found;
    }

    /** What the address of a community here begins with. */
    String slug(@Nullable String ownName) {
        var own = Slug.of(ownName == null ? label : ownName);
        return own.isEmpty() ? "community" : own;
    }

    /** Every known name, folded: |abu dis|abu dys|. */
    String words(@Nullable String ownName) {
        var words =
                Stream.of(ownName, label, ar, he, fr, local)
                        .filter(Objects::nonNull)
                        .map(Fold::fold)
                        .filter(folded -> !folded.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return "|" + String.join("|", words) + "|";
    }

    private static PlaceFace read(ResultSet row, int number) throws SQLException {
        return new PlaceFace(
                new Place.Id(row.getObject("id", UUID.class)),
                row.getString("label"),
                row.getString("country"),
                row.getString("label_ar"),
                row.getString("label_he"),
                row.getString("label_fr"),
                row.getString("label_local"));
    }
}
