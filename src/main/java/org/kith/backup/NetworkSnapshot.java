package org.kith.backup;

import org.kith.backup.Manifest.Kept;
import org.kith.store.Migrations;
import org.kith.store.OwnedDatabase;
import org.postgresql.PGConnection;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes all rows of one network at one moment, and those of people and places that it needs. */
public final class NetworkSnapshot {

    /** Rows of a shared table that the network's rows refer to, by the one column of its key. */
    private static final String REFERRED =
            """
            select string_agg(format('select %I::text from %I where network_id = kith_network()', a.attname, c.relname), ' union ')
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_attribute a on a.attrelid = c.oid and k.conkey = array [a.attnum]
            join pg_attribute own on own.attrelid = c.oid and own.attname = 'network_id'
            where k.contype = 'f' and k.confrelid = '%s'::regclass
            """;

    private final OwnedDatabase database;
    private final Migrations migrations;
    private final Consumer<String> progress;

    public NetworkSnapshot(
            OwnedDatabase database, Migrations migrations, Consumer<String> progress) {
        this.database = database;
        this.migrations = migrations;
        this.progress = progress;
    }

    /**
     * @param kith the version of this program
     * @return what has been written
     * @throws BackupRefused where there is no such network
     */
    public Manifest write(String slug, String kith, OutputStream out)
            throws IOException, SQLException {
        if (migrations.version().isEmpty()) {
            throw new BackupRefused(database.shown() + " holds no Kith yet.");
        }
        var zip = new ZipOutputStream(out);
        try (var db = database.connect()) {
            Statements.run(
                    db,
                    List.of(
                            "set time zone 'UTC'",
                            "begin transaction isolation level repeatable read, read only"));
            holdTo(db, slug);
            var schema = Statements.texts(db, Snapshot.SCHEMA).getFirst();
            var kept = tables(db, zip);
            var made = Instant.now().toString();
            var manifest = new Manifest(Manifest.FORMAT, kith, schema, made, slug, kept);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(new JsonMapper().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            return manifest;
        }
    }

    static void holdTo(Connection db, String slug) throws SQLException {
        var sql = "select set_config('kith.network', id::text, true) from network where slug = ?";
        try (var asking = db.prepareStatement(sql)) {
            asking.setString(1, slug);
            try (var row = asking.executeQuery()) {
                if (!row.next()) {
                    throw new BackupRefused("there is no network at /" + slug + ".");
                }
            }
        }
    }

    private List<Kept> tables(Connection db, ZipOutputStream zip) throws IOException, SQLException {
        var tables = NetworkTables.of(db);
        var kept = new ArrayList<Kept>();
        for (var table : tables.order()) {
            zip.putNextEntry(new ZipEntry(new Kept(table.name(), "", 0, 0, "").entry()));
            var measured = new Measured(zip);
            var statement = table.copyOut("where " + which(db, tables, table.name()));
            var rows = db.unwrap(PGConnection.class).getCopyAPI().copyOut(statement, measured);
            zip.closeEntry();
            kept.add(
                    new Kept(
                            table.name(),
                            table.columns(),
                            rows,
                            measured.bytes(),
                            measured.sha256Hex()));
            progress.accept("%s: %,d rows".formatted(table.name(), rows));
        }
        return kept;
    }

    /** Which rows of a table go along. */
    private static String which(Connection db, NetworkTables tables, String table)
            throws SQLException {
        if (tables.own().contains(table)) {
            return "network_id = kith_network()";
        }
        return switch (table) {
            case "network" -> "id = kith_network()";
            case "place_name" -> "place_id::text in (" + referred(db, "place") + ")";
            // Where places are, and what their sources are, is small and the same everywhere.
            case "country" -> "true";
            case "source" -> "key in (" + referred(db, "source") + ")";
            case "person" ->
                    "id::text in (%s union select created_by::text from network where id = kith_network())"
                            .formatted(referred(db, "person"));
            default -> "id::text in (" + referred(db, table) + ")";
        };
    }

    private static String referred(Connection db, String table) throws SQLException {
        return Statements.texts(db, REFERRED.replace("%s", table)).getFirst();
    }
}
