package org.kith.place;

import org.kith.shared.LoadStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

/**
 * Puts the shipped gazetteer into the database. Places are added or renewed by id, for communities
 * stand at them; names are loaded anew, without indexes, which are made afterwards. A load that was
 * cut off is simply repeated.
 */
@Component
class PlacesLoad implements LoadStep {

    static final Shipped GAZETTEER = new Shipped("data/gazetteer.tsv.gz");

    /** Of so many places one is in the sample, so that all scripts are. */
    private static final int SAMPLE = 100;

    /**
     * What {@link #keysOfSample} gives, which a test holds against it: it changes when the names
     * room reads names otherwise than before, and then all keys are made anew. Making them at each
     * start would take a second of it.
     */
    static final String KEYS = "cc98c0bd";

    private static final Logger LOG = LoggerFactory.getLogger(PlacesLoad.class);

    private final DataSource source;

    PlacesLoad(DataSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public String fingerprint() {
        return GAZETTEER.fingerprint() + "-" + GonePlaces.MOVED.fingerprint() + "-" + KEYS;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String load() {
        var left = new ArrayList<UUID>();
        inTransaction(connection -> GonePlaces.takeOut(connection, GAZETTEER, left));
        if (!left.isEmpty()) {
            LOG.warn("Communities stand at places that the gazetteer has no more: {}", left);
        }
        var places = together(this::loadPlaces, names -> loadNames(names, left));
        together(sql("select index_place_letters()"), sql("select index_place_keys()"));
        inTransaction(sql("select check_place_names()"));
        return "%,d places".formatted(places);
    }

    private long loadPlaces(Connection connection) throws SQLException {
        var slugs = Slugs.of(claims(), slugsGiven(connection));
        try (var sql = connection.createStatement()) {
            sql.execute("create temp table shipped (like place including defaults) on commit drop");
            CopyText.copy(
                    connection,
                    """
                    copy shipped (id, key, slug, name, country, admin1, lat, lon, coordinates, population, kind,
                                  feature_code, name_ar, name_he, name_fr, name_local, wikidata, source) from stdin
                    """,
                    to ->
                            GAZETTEER.forEach(
                                    cells -> {
                                        var row = new GazetteerRow(cells);
                                        to.row(row.placeCells(slugs.getOrDefault(row.key(), "")));
                                    }));
            return sql.executeLargeUpdate(
                    """
                    insert into place select * from shipped
                    on conflict (id) do update set
                        name = excluded.name, country = excluded.country, admin1 = excluded.admin1,
                        lat = excluded.lat, lon = excluded.lon, coordinates = excluded.coordinates,
                        population = excluded.population, kind = excluded.kind, feature_code = excluded.feature_code,
                        name_ar = excluded.name_ar, name_he = excluded.name_he, name_fr = excluded.name_fr,
                        name_local = excluded.name_local, wikidata = excluded.wikidata, source = excluded.source
                    """);
        }
    }

    private long loadNames(Connection connection, List<UUID> left) throws SQLException {
        try (var sql = connection.createStatement();
                var keep =
                        connection.prepareStatement(
                                """
                                insert into kept
                                select n.* from place_name n join place p on p.id = n.place_id
                                where p.source = 'stated' or p.id = any(?)
                                """)) {
            sql.execute("create temp table kept (like place_name) on commit drop");
            keep.setArray(1, connection.createArrayOf("uuid", left.toArray()));
            keep.execute();
            sql.execute("select empty_place_names()");
            CopyText.copy(
                    connection,
                    """
                    copy place_name (place_id, name, language, script, kind, folded, skeleton, standing) from stdin
                    with (freeze)
                    """,
                    to -> GAZETTEER.forEach(cells -> writeNames(new GazetteerRow(cells), to)));
            return sql.executeLargeUpdate("insert into place_name select * from kept");
        }
    }

    private static void writeNames(GazetteerRow row, CopyText to) {
        var id = row.id();
        for (var name : row.names().values()) {
            if (!name.folded().isEmpty()) {
                to.row(
                        id,
                        name.name(),
                        name.language(),
                        name.script().name().toLowerCase(Locale.ROOT),
                        name.kind().code(),
                        name.folded(),
                        name.skeleton(),
                        row.standing(name));
            }
        }
    }

    /** What the names room makes of some names of the gazetteer, as one number. */
    String keysOfSample() {
        var keys = new int[1];
        var place = new int[1];
        GAZETTEER.forEach(
                cells -> {
                    if (place[0]++ % SAMPLE > 0) {
                        return;
                    }
                    var row = new GazetteerRow(cells);
                    for (var name : row.names().values()) {
                        keys[0] = 31 * keys[0] + (name.keys() + row.standing(name)).hashCode();
                    }
                });
        return Integer.toHexString(keys[0]);
    }

    private List<Slugs.Claim> claims() {
        var claims = new ArrayList<Slugs.Claim>();
        GAZETTEER.forEach(
                cells -> {
                    var row = new GazetteerRow(cells);
                    claims.add(
                            new Slugs.Claim(
                                    row.key(), row.name(), row.country(), row.population()));
                });
        return claims;
    }

    private static Map<String, String> slugsGiven(Connection connection) throws SQLException {
        var given = new HashMap<String, String>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("select key, slug from place")) {
            while (rows.next()) {
                given.put(rows.getString(1), rows.getString(2));
            }
        }
        return given;
    }

    /** Work of one transaction. */
    private interface Work {
        long in(Connection connection) throws SQLException;
    }

    private static Work sql(String command) {
        return connection -> {
            try (var sql = connection.createStatement()) {
                sql.execute(command);
                return 0;
            }
        };
    }

    /** Two transactions side by side, for a machine has two cores at least. */
    private long together(Work one, Work other) {
        var running = CompletableFuture.supplyAsync(() -> inTransaction(other));
        try {
            return inTransaction(one);
        } finally {
            running.join();
        }
    }

    private long inTransaction(Work work) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var done = work.in(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
