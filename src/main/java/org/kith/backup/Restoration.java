package org.kith.backup;

import org.kith.files.FileStore;
import org.kith.store.Migrations;
import org.kith.store.OwnedDatabase;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the rows of a backup where they were: all of them, or none. */
public final class Restoration {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final OwnedDatabase database;
    private final Migrations migrations;
    private final FileStore files;
    private final Consumer<String> progress;

    public Restoration(
            OwnedDatabase database,
            Migrations migrations,
            FileStore files,
            Consumer<String> progress) {
        this.database = database;
        this.migrations = migrations;
        this.files = files;
        this.progress = progress;
    }

    /**
     * @param replace whether rows that are there may go
     * @throws Unfinished where the rows are back, and only what follows has failed
     */
    public void restore(Archive archive, boolean replace) throws IOException, SQLException {
        archive.verify(progress);
        if (archive.manifest().network() != null) {
            throw new BackupRefused(
                    "this is one network, not a backup of an installation: use import-network.");
        }
        try (var db = database.connect()) {
            refuseWhileInUse(db);
            if (!replace && !Statements.texts(db, anyRow(db)).isEmpty()) {
                throw new BackupRefused(
                        "%s holds rows already: restore into an empty database, or say --replace to lose them."
                                .formatted(database.shown()));
            }
        }
        bringTo(archive.manifest().schema());
        try (var db = database.connect()) {
            db.setAutoCommit(false);
            putBack(db, archive);
            // Before the rows that name them: a file without a row harms nobody.
            archive.put(files);
            db.commit();
        } catch (SQLException failed) {
            if (LOCK_NOT_AVAILABLE.equals(failed.getSQLState())) {
                throw inUse();
            }
            throw failed;
        }
        bringUpToDate();
        measure();
    }

    private void bringUpToDate() {
        try {
            migrations.run();
        } catch (RuntimeException failed) {
            throw new Unfinished(
                    "all rows are back, but the tables are not up to date; Kith tries it again at"
                            + " its start: "
                            + failed.getMessage(),
                    failed);
        }
    }

    /** So that PostgreSQL knows how much it has, and searches well from the first minute on. */
    private void measure() {
        try (var db = database.connect()) {
            Statements.run(db, List.of("analyze"));
        } catch (SQLException failed) {
            throw new Unfinished(
                    "all rows are back, but PostgreSQL has not counted them, and searches are slow"
                            + " until it does: "
                            + failed.getMessage(),
                    failed);
        }
    }

    private void putBack(Connection db, Archive archive) throws IOException, SQLException {
        Statements.run(db, List.of("set local lock_timeout = '5s'"));
        var tables =
                Table.all(db).stream().collect(Collectors.toMap(Table::name, Function.identity()));
        refuseOtherTables(archive.manifest(), tables);
        var scaffold = Scaffold.takeDown(db);
        var copying = db.unwrap(PGConnection.class).getCopyAPI();
        for (var kept : archive.manifest().tables()) {
            try (var rows = archive.rows(kept)) {
                var table = Objects.requireNonNull(tables.get(kept.name()));
                long copied = copying.copyIn(table.copyIn(), rows);
                if (copied != kept.rows()) {
                    throw new IllegalStateException(
                            "%s: %d rows of %d".formatted(kept.name(), copied, kept.rows()));
                }
                progress.accept("%s: %,d rows".formatted(kept.name(), copied));
            }
        }
        progress.accept("checking that all rows belong together");
        scaffold.putUp(db);
    }

    /** A backup of an older schema is first put back as it was, then brought up to date. */
    private void bringTo(String schema) {
        if (!migrations.knows(schema)) {
            throw new BackupRefused(
                    "the backup was made by a newer Kith (schema %s): restore it with that one."
                            .formatted(schema));
        }
        migrations.runTo(schema);
        var here = migrations.version().orElse("none");
        if (!here.equals(schema)) {
            throw new BackupRefused(
                    "%s has the schema %s and the backup %s: restore it into an empty database, where Kith brings it up to date afterwards."
                            .formatted(database.shown(), here, schema));
        }
    }

    private static void refuseOtherTables(Manifest manifest, Map<String, Table> here) {
        for (var kept : manifest.tables()) {
            var table = here.get(kept.name());
            if (table == null || !table.columns().equals(kept.columns())) {
                throw new BackupRefused(
                        "the backup's table %s is not made as this Kith makes it: restore it with the Kith that made it (%s)."
                                .formatted(kept.name(), manifest.kith()));
            }
        }
        if (here.size() != manifest.tables().size()) {
            throw new BackupRefused(
                    "the backup has not all tables of schema " + manifest.schema() + ".");
        }
    }

    private void refuseWhileInUse(Connection db) throws SQLException {
        var sql =
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and usename = ? and pid <> pg_backend_pid()
                """;
        try (var asking = db.prepareStatement(sql)) {
            asking.setString(1, database.application());
            try (var row = asking.executeQuery()) {
                if (row.next() && row.getInt(1) > 0) {
                    throw inUse();
                }
            }
        }
    }

    private BackupRefused inUse() {
        return new BackupRefused(
                "a Kith is working with %s: stop it, then restore.".formatted(database.shown()));
    }

    /** No row of a network is without its network, so that the tables all networks share tell. */
    private static String anyRow(Connection db) throws SQLException {
        var each =
                Statements.texts(
                        db,
                        """
                        select format('select %L where exists (select from %I)', relname, relname) from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity
                          and relname <> 'flyway_schema_history'
                        """);
        return each.isEmpty() ? "select 1 where false" : String.join(" union all ", each);
    }
}
