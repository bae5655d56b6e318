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
        var kept = new ArrayList<Kept>();
        for (var table : NetworkTables.of(db)) {
            zip.putNextEntry(new ZipEntry(new Kept(table.name(), "", 0, 0, "").entry()));
            var measured = new Measured(zip);
            var rows =
                    db.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), measured);
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
}
