package org.kith.backup;

import org.jspecify.annotations.Nullable;
import org.kith.backup.Manifest.Kept;
import org.kith.backup.Manifest.KeptFile;
import org.kith.files.FileStore;
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

/**
 * Rows of one moment on their way into a file: table by table, and the manifest that proves them.
 */
final class Packing {

    private static final String SCHEMA =
            """
            select version from flyway_schema_history where success and version is not null
            order by installed_rank desc limit 1
            """;

    /** Tables that were not brought up to date yet know no files. */
    private static final String NAMED =
            """
            select 'select network_files(kith_network())' from pg_proc where proname = 'network_files'
            """;

    private final Connection db;
    private final ZipOutputStream zip;
    private final Consumer<String> progress;
    private final List<Kept> kept = new ArrayList<>();
    private final List<KeptFile> files = new ArrayList<>();
    private final List<KeptFile> missing = new ArrayList<>();

    private Packing(Connection db, ZipOutputStream zip, Consumer<String> progress) {
        this.db = db;
        this.zip = zip;
        this.progress = progress;
    }

    /** What goes in. */
    interface Contents {
        void into(Packing packing) throws IOException, SQLException;
    }

    /**
     * @param network the address of the one network that goes in; null: all of an installation
     * @param kith the version of this program
     */
    static Manifest pack(
            OwnedDatabase database,
            Migrations migrations,
            Consumer<String> progress,
            @Nullable String network,
            String kith,
            OutputStream out,
            Contents contents)
            throws IOException, SQLException {
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
            var packing = new Packing(db, zip, progress);
            contents.into(packing);
            return packing.sealed(network, kith);
        }
    }

    Connection db() {
        return db;
    }

    /**
     * @param networks those to be held to, one after the other, while its rows are copied
     */
    void table(String name, String columns, String copyOut, List<String> networks)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(Kept.entry(name)));
        var measured = new Measured(zip);
        long rows = 0;
        for (var network : networks) {
            holdTo(network);
            rows += db.unwrap(PGConnection.class).getCopyAPI().copyOut(copyOut, measured);
        }
        zip.closeEntry();
        kept.add(new Kept(name, columns, rows, measured.bytes(), measured.sha256Hex()));
        progress.accept("%s: %,d rows".formatted(name, rows));
    }

    /** What the rows of a network name, after them: what nobody names any more is left out. */
    void files(String network, FileStore store) throws IOException, SQLException {
        holdTo(network);
        for (var each : Statements.texts(db, NAMED)) {
            for (var sha256 : Statements.texts(db, each)) {
                file(new KeptFile(network, sha256, 0), store);
            }
        }
    }

    private void file(KeptFile file, FileStore store) throws IOException {
        var content = store.open(file.key()).orElse(null);
        if (content == null) {
            progress.accept(file.entry() + " is not there, and stays out: doctor says more");
            missing.add(file);
        } else if (!file.key().fits(content)) {
            throw new IOException(file.entry() + " is damaged in " + store.shown());
        } else {
            zip.putNextEntry(new ZipEntry(file.entry()));
            zip.write(content);
            zip.closeEntry();
            files.add(new KeptFile(file.network(), file.sha256(), content.length));
        }
    }

    private void holdTo(String network) throws SQLException {
        try (var holding = db.prepareStatement("select set_config('kith.network', ?, true)")) {
            holding.setString(1, network);
            holding.execute();
        }
    }

    /** Of the same moment as the tables: a Kith may be bringing them up to date just now. */
    private Manifest sealed(@Nullable String network, String kith)
            throws IOException, SQLException {
        if (files.isEmpty() && !missing.isEmpty()) {
            throw new BackupRefused(
                    ("rows name %,d files, and none of them is there: give KITH_DATA, or"
                                    + " KITH_FILES_BUCKET, as where Kith serves.")
                            .formatted(missing.size()));
        }
        var schema = Statements.texts(db, SCHEMA).getFirst();
        var made = Instant.now().toString();
        var manifest =
                new Manifest(Manifest.FORMAT, kith, schema, made, network, kept, files, missing);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(new JsonMapper().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }
}
