package org.kith.gazetteer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.postgresql.PGConnection;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * PostgreSQL with pg_trgm: each name a row, folded by lower and unaccent, a GIN index over country
 * and trigrams, similarity first and population among equals.
 */
final class TrigramPeer implements Peer {

    private static final int NAMES = 100;
    private static final String TABLE =
            """
            create extension pg_trgm; create extension unaccent; create extension btree_gin;
            create table spelling (place text, country text, population bigint, name text);
            """;
    private static final String INDEX =
            """
            update spelling set name = lower(unaccent(name));
            create index on spelling using gin (country, name gin_trgm_ops) with (fastupdate = off);
            vacuum full analyze spelling;
            """;
    private static final String EVERYWHERE =
            """
            select place from spelling where name % lower(unaccent(?))
            order by similarity(name, lower(unaccent(?))) desc, population desc, place limit ?
            """;
    private static final String IN_COUNTRY =
            """
            select place from spelling where name % lower(unaccent(?)) and country = ?
            order by similarity(name, lower(unaccent(?))) desc, population desc, place limit ?
            """;

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final PreparedStatement everywhere;
    private final PreparedStatement inCountry;

    TrigramPeer(List<GazetteerPlace> places) throws Exception {
        server =
                EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "512MB")
                        .setServerConfig("work_mem", "64MB")
                        .setServerConfig("maintenance_work_mem", "512MB")
                        .setServerConfig("jit", "off")
                        .start();
        connection = server.getPostgresDatabase().getConnection();
        try (var statement = connection.createStatement()) {
            run(statement, TABLE);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn("copy spelling from stdin", new StringReader(rows(places)));
            run(statement, INDEX);
            statement.execute("set pg_trgm.similarity_threshold = 0.3");
        }
        everywhere = connection.prepareStatement(EVERYWHERE);
        inCountry = connection.prepareStatement(IN_COUNTRY);
    }

    private static void run(java.sql.Statement statement, String script)
            throws java.sql.SQLException {
        for (String command : script.strip().split(";\\s*")) {
            statement.execute(command);
        }
    }

    private static String rows(List<GazetteerPlace> places) {
        var rows = new StringBuilder();
        for (GazetteerPlace place : places) {
            for (String name : new LinkedHashSet<>(Hiding.all(place))) {
                rows.append(place.id()).append('\t').append(place.country()).append('\t');
                rows.append(place.population()).append('\t');
                rows.append(name.replace("\\", "\\\\")).append('\n');
            }
        }
        return rows.toString();
    }

    @Override
    public List<String> find(String text, String country, int limit) throws Exception {
        var query = country.isEmpty() ? everywhere : inCountry;
        int at = 1;
        query.setString(at++, text);
        if (!country.isEmpty()) {
            query.setString(at++, country);
        }
        query.setString(at++, text);
        query.setInt(at, NAMES);
        var found = new LinkedHashSet<String>();
        try (var rows = query.executeQuery()) {
            while (rows.next() && found.size() < limit) {
                found.add(rows.getString(1));
            }
        }
        return new ArrayList<>(found);
    }

    @Override
    public void close() throws Exception {
        connection.close();
        server.close();
    }
}
