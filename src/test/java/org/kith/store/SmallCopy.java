package org.kith.store;

import org.kith.Superuser;
import org.postgresql.PGConnection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Databases beside that of the tests, filled with its demonstration networks; and what is in them,
 * as somebody sees it whom no row-level security holds.
 */
final class SmallCopy {

    private static final String NETWORKS =
            "(select id from network where slug in ('britain-palestine', 'partnerships'))";
    private static final String PLACES =
            "(select place_id from community where network_id in " + NETWORKS + ")";

    private static final String TABLES =
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
            order by 1
            """;

    private final Superuser superuser;

    SmallCopy(Superuser superuser) {
        this.superuser = superuser;
    }

    void createAnew(String database) throws SQLException {
        execute("postgres", "drop database if exists " + database + " with (force)");
        execute("postgres", "create database " + database + " owner kith_owner");
    }

    void fill(String database) throws SQLException, IOException {
        try (var from = superuser.connect();
                var to = superuser.connect(database)) {
            to.createStatement().execute("set session_replication_role = replica");
            for (var table : texts(from, TABLES)) {
                var columns =
                        texts(
                                        from,
                                        """
                                        select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                                        where table_schema = 'public' and is_generated = 'NEVER' and table_name = '%s'
                                        """
                                                .formatted(table))
                                .getFirst();
                var rows = new ByteArrayOutputStream();
                from.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select %s from %s %s) to stdout"
                                        .formatted(columns, table, where(from, table)),
                                rows);
                to.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy %s (%s) from stdin".formatted(table, columns),
                                new ByteArrayInputStream(rows.toByteArray()));
            }
        }
        execute(database, "select after_restore_places()");
        // What a careless format would trip over.
        execute(
                database,
                "update community set about = E'\\ttab\\n"
                        + "line\\r"
                        + "\\n"
                        + "\\\\N \\\\. \"quoted\", \u200f\u05d0\u05d1\u05d5 \ud83c\udf0d'");
    }

    private static String where(Connection from, String table) throws SQLException {
        return switch (table) {
            case "network" -> "where id in " + NETWORKS;
            case "outgoing_mail" -> "where network_id is null or network_id in " + NETWORKS;
            case "place" -> "where id in " + PLACES;
            case "place_name" -> "where place_id in " + PLACES;
            default ->
                    texts(
                                            from,
                                            "select 1 from information_schema.columns where column_name = 'network_id' and table_name = '%s'"
                                                    .formatted(table))
                                    .isEmpty()
                            ? ""
                            : "where network_id in " + NETWORKS;
        };
    }

    /** How many rows each table has, and a sum over what they say, whatever their order. */
    Map<String, String> rows(String database) throws SQLException {
        var all = new TreeMap<String, String>();
        try (var db = superuser.connect(database)) {
            for (var table : texts(db, TABLES)) {
                all.put(
                        table,
                        texts(
                                        db,
                                        "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %s t"
                                                .formatted(table))
                                .getFirst());
            }
        }
        return all;
    }

    /** Keys, indexes, triggers that fire, tables that are held to a network, policies, rights. */
    List<String> shape(String database) throws SQLException {
        return texts(
                database,
                """
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated::text
                from pg_constraint where connamespace = 'public'::regnamespace
                union all select indexdef from pg_indexes where schemaname = 'public'
                union all select tgrelid::regclass || ' ' || tgname || tgenabled::text from pg_trigger where not tgisinternal
                union all select relname || relrowsecurity::text || relforcerowsecurity::text || coalesce(relacl::text, '')
                          from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
                order by 1
                """);
    }

    List<String> numbersGivenTwice(String database) throws SQLException {
        var asking =
                texts(
                        database,
                        """
                        select format('select %L from %s having nextval(%L) <= coalesce(max(%I), 0)',
                                      a.attrelid::regclass, a.attrelid::regclass,
                                      pg_get_serial_sequence(a.attrelid::regclass::text, a.attname), a.attname)
                        from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''
                        """);
        var found = new ArrayList<String>();
        for (var sql : asking) {
            found.addAll(texts(database, sql));
        }
        return found;
    }

    void execute(String database, String sql) throws SQLException {
        try (var db = superuser.connect(database);
                var doing = db.createStatement()) {
            doing.execute(sql);
        }
    }

    List<String> texts(String database, String sql) throws SQLException {
        try (var db = superuser.connect(database)) {
            return texts(db, sql);
        }
    }

    private static List<String> texts(Connection db, String sql) throws SQLException {
        try (var asking = db.createStatement();
                var rows = asking.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
