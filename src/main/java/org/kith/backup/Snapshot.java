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
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes every row of one moment, while Kith serves or not; nobody waits for it. */
public final class Snapshot {

    static final String SCHEMA =
            """
            select version from flyway_schema_history where success and version is not null
            order by installed_rank desc limit 1
            """;

    private final OwnedDatabase database;
    private final Migrations migrations;
    private final Consumer<String> progress;

    public Snapshot(OwnedDatabase database, Migrations migrations, Consumer<String> progress) {
        this.database = database;
        this.migrations = migrations;
        this.progress = progress;
    }

    /**
     * @param kith the version of this program
     * @return what has been written
     */
    public Manifest write(String kith, OutputStream out) throws IOException, SQLException {
        if (migrations.version().isEmpty()) {
            throw new BackupRefused(database.shown() + " holds no Kith yet.");
        }
        var zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        try (var db = database.connect()) {
            Statements.run(
                    db,
                    List.of(
                            "set time zone 'UTC'",
                            "begin transaction isolation level repeatable read, read only"));
            // Of the same moment as the tables: a Kith may be bringing them up to date just now.
            var schema = Statements.texts(db, SCHEMA).getFirst();
            var kept = tables(db, zip);
            var made = Instant.now().toString();
            var manifest = new Manifest(Manifest.FORMAT, kith, schema, made, null, kept);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(new JsonMapper().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            return manifest;
        }
    }

    private List<Kept> tables(Connection db, ZipOutputStream zip) throws IOException, SQLException {
        var networks = new ArrayList<>(List.of(""));
        networks.addAll(Statements.texts(db, "select id::text from network order by id"));
        var kept = new ArrayList<Kept>();
        for (var table : Table.all(db)) {
            zip.putNextEntry(new ZipEntry(new Kept(table.name(), "", 0, 0, "").entry()));
            var measured = new Measured(zip);
            // Even the owner sees the rows of one network at a time only, and those of none.
            long rows = 0;
            for (var network : table.held() ? networks : List.of("")) {
                rows += copy(db, network, table, measured);
            }
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

    private static long copy(Connection db, String network, Table table, Measured out)
            throws IOException, SQLException {
        try (var holding = db.prepareStatement("select set_config('kith.network', ?, true)")) {
            holding.setString(1, network);
            holding.execute();
        }
        return db.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), out);
    }
}
