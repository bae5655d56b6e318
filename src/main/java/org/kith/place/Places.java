package org.kith.place;

import org.kith.account.Actor;
import org.kith.atlas.Point;
import org.kith.names.Script;
import org.kith.network.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All places; shared, so reading them needs no network. */
@Repository
public class Places {

    private final JdbcClient db;
    private final NewPlaces newPlaces;

    Places(JdbcClient db, NewPlaces newPlaces) {
        this.db = db;
        this.newPlaces = newPlaces;
    }

    public Optional<Place> find(Place.Id id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** The places of these ids, in the order of the ids; unknown ids are left out. */
    public Map<Place.Id, Place> find(Collection<Place.Id> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found =
                db
                        .sql("select * from place where id = any(:ids)")
                        .param("ids", ids.stream().map(Place.Id::value).toArray(UUID[]::new))
                        .query(Places::place)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Place::id, Function.identity()));
        var inOrder = new LinkedHashMap<Place.Id, Place>();
        for (var id : ids) {
            var place = found.get(id);
            if (place != null) {
                inOrder.put(id, place);
            }
        }
        return inOrder;
    }

    /** By its address, or by one that it once had. */
    public Optional<Place> findBySlug(String slug) {
        return db.sql(
                        """
                        select p.* from place at join place p on p.id = coalesce(at.moved_to, at.id)
                        where at.slug = :slug
                        """)
                .param("slug", slug)
                .query(Places::place)
                .optional();
    }

    /** Every spelling of a place, official ones first. */
    public List<PlaceName> namesOf(Place.Id place) {
        return db.sql(
                        """
                        select name, language, script, kind, folded from place_name where place_id = :place
                        order by kind <> 'official', script, name
                        """)
                .param("place", place.value())
                .query(Places::placeName)
                .list();
    }

    /** The nearest other places, the nearest first; none where nobody knows where this one is. */
    public List<Neighbour> near(Place place, int most) {
        return place.point().stream()
                .flatMap(here -> near(here, most).stream())
                .filter(neighbour -> !neighbour.place().id().equals(place.id()))
                .limit(most)
                .toList();
    }

    /**
     * The nearest places. The index measures in degrees, of which those of longitude are shorter;
     * so it is asked for more and the kilometres decide. Nobody is sought beyond the date line.
     */
    private List<Neighbour> near(Point here, int most) {
        var stretch = 1 / Math.max(0.1, Math.cos(Math.toRadians(here.lat())));
        return db
                .sql(
                        """
                        select * from place where lat is not null
                        order by point(lon, lat) <-> point(:lon, :lat) limit :most
                        """)
                .param("lat", here.lat())
                .param("lon", here.lon())
                .param("most", (int) (most * 2 * stretch) + 20)
                .query(Places::place)
                .list()
                .stream()
                .map(place -> Neighbour.of(place, here))
                .sorted(Comparator.comparingDouble(Neighbour::kilometres))
                .limit(most + 1)
                .toList();
    }

    /** All places within so many kilometres, the nearest first; at most a thousand. */
    public List<Neighbour> within(Point here, double kilometres) {
        var latSpan = kilometres / 111;
        var lonSpan = latSpan / Math.max(0.05, Math.cos(Math.toRadians(here.lat())));
        return db
                .sql(
                        """
                        select * from place where lat is not null
                        and point(lon, lat) <@ box(point(:west, :south), point(:east, :north)) limit 1000
                        """)
                .param("west", here.lon() - lonSpan)
                .param("south", here.lat() - latSpan)
                .param("east", here.lon() + lonSpan)
                .param("north", here.lat() + latSpan)
                .query(Places::place)
                .list()
                .stream()
                .map(place -> Neighbour.of(place, here))
                .filter(neighbour -> neighbour.kilometres() <= kilometres)
                .sorted(Comparator.comparingDouble(Neighbour::kilometres))
                .toList();
    }

    /** A place and how far away it is. */
    public record Neighbour(Place place, double kilometres) {

        static Neighbour of(Place place, Point here) {
            var kilometres = place.point().map(here::kilometresTo);
            return new Neighbour(place, kilometres.orElse(Double.POSITIVE_INFINITY));
        }
    }

    /**
     * Adds a place that no gazetteer knows, unless it may be one that is known.
     *
     * @param insisted whether the person has seen those and says that it is another
     */
    public Adding add(Network.Id network, Actor actor, NewPlace place, boolean insisted) {
        return newPlaces.add(network, actor, place, insisted);
    }

    static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                new Place.Id(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("country"),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class),
                Place.Coordinates.of(row.getString("coordinates")),
                row.getInt("population"),
                Place.Kind.of(row.getString("kind")),
                row.getString("name_ar"),
                row.getString("name_he"),
                row.getString("name_fr"),
                row.getString("name_local"),
                row.getString("source"));
    }

    private static PlaceName placeName(ResultSet row, int number) throws SQLException {
        return new PlaceName(
                row.getString("name"),
                row.getString("language"),
                Script.valueOf(row.getString("script").toUpperCase(Locale.ROOT)),
                PlaceName.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("folded"));
    }
}
