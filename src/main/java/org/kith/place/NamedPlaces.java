package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Places that are called exactly so, for many names at once: lists of names come in thousands. */
@Repository
public class NamedPlaces {

    private final JdbcClient db;

    NamedPlaces(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param official whether it is a name of the place rather than one of many spellings
     * @param standing how likely it is meant: about the decimal logarithm of its people, 1 to 8
     */
    public record Named(
            Place.Id place, @Nullable String country, boolean official, double standing) {}

    /**
     * @param folded names as {@link org.kith.names.Fold} folds them
     */
    public Map<String, List<Named>> of(Collection<String> folded) {
        return db
                .sql(
                        """
                        select n.folded, n.place_id, p.country, bool_or(n.kind = 'official') as official, max(n.standing) as standing
                        from place_name n join place p on p.id = n.place_id
                        where n.folded = any(:folded)
                        group by n.folded, n.place_id, p.country
                        """)
                .param("folded", folded.toArray(String[]::new))
                .query(
                        (row, n) ->
                                Map.entry(
                                        row.getString("folded"),
                                        new Named(
                                                new Place.Id(row.getObject("place_id", UUID.class)),
                                                row.getString("country"),
                                                row.getBoolean("official"),
                                                row.getDouble("standing"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
