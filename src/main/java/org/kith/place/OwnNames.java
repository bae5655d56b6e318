package org.kith.place;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the database says of places that memory has found: their own names, and their standing. */
@Repository
class OwnNames {

    private final JdbcClient db;

    OwnNames(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param folded its own names
     * @param standing as {@link Standing} has it
     * @param spellings how many there are of its names, in all scripts
     */
    record Own(Place.Id place, Set<String> folded, double standing, int spellings) {}

    Map<Place.Id, Own> of(Collection<Place.Id> places) {
        return db
                .sql(
                        """
                        select place_id, max(standing) as standing, count(*) as spellings,
                               coalesce(string_agg(folded, '|') filter (where kind = 'official'), '') as names
                        from place_name where place_id = any(:places) group by place_id
                        """)
                .param("places", places.stream().map(Place.Id::value).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                new Own(
                                        new Place.Id(row.getObject("place_id", UUID.class)),
                                        Set.copyOf(List.of(row.getString("names").split("[|]"))),
                                        row.getDouble("standing"),
                                        row.getInt("spellings")))
                .list()
                .stream()
                .collect(Collectors.toMap(Own::place, Function.identity()));
    }
}
