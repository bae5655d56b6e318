package org.kith.place;

import org.kith.atlas.Point;
import org.kith.place.Places.Neighbour;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tells people where a place lies who have never heard of it. */
@Repository
class Landmarks {

    private static final int MOST = 12;

    private final JdbcClient db;

    Landmarks(JdbcClient db) {
        this.db = db;
    }

    /**
     * Where a place lies.
     *
     * @param admin1 GeoNames' code of the first division of its country; empty where not known
     * @param landmarks larger places around in its country, the best known first
     */
    record Lie(String admin1, List<Neighbour> landmarks) {}

    /**
     * A landmark has 20,000 people, and at least a quarter of those of the place, another name, and
     * lies in the same country, not more than 111 km north or south, nor east or west; beyond the
     * date line none is sought. For ten times the people it may be 40 km farther.
     */
    Map<Place.Id, Lie> of(Collection<Place.Id> places) {
        var lies = new HashMap<Place.Id, Lie>();
        if (places.isEmpty()) {
            return lies;
        }
        db.sql(
                        """
                        select here.id as here_id, coalesce(here.admin1, '') as here_admin1,
                               here.lat as here_lat, here.lon as here_lon, town.*
                        from place here left join lateral (
                            select p.*, log(p.population) - 111 / 40.0 * sqrt((p.lat - here.lat) ^ 2
                                        + ((p.lon - here.lon) * cos(radians(here.lat))) ^ 2) as known
                            from place p
                            where p.lat is not null and p.id <> here.id and p.name <> here.name
                              and point(p.lon, p.lat) <@ box(
                                  point(here.lon - 1 / cos(radians(least(80, abs(here.lat)))), here.lat - 1),
                                  point(here.lon + 1 / cos(radians(least(80, abs(here.lat)))), here.lat + 1))
                              and p.country is not distinct from here.country
                              and p.kind in ('capital', 'city', 'town')
                              and p.population >= greatest(20000, here.population / 4)
                            order by known desc, p.id limit :most) town on here.lat is not null
                        where here.id = any(:ids)
                        order by here.id, known desc, town.id
                        """)
                .param("ids", places.stream().map(Place.Id::value).toArray(UUID[]::new))
                .param("most", MOST)
                .query(
                        row -> {
                            var id = new Place.Id(row.getObject("here_id", UUID.class));
                            var admin1 = row.getString("here_admin1");
                            var lie =
                                    lies.computeIfAbsent(
                                            id, i -> new Lie(admin1, new ArrayList<>()));
                            if (row.getObject("id") != null) {
                                var here =
                                        new Point(
                                                row.getDouble("here_lat"),
                                                row.getDouble("here_lon"));
                                lie.landmarks().add(Neighbour.of(Places.place(row, 0), here));
                            }
                        });
        return lies;
    }
}
