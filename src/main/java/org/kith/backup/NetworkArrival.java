package org.kith.backup;

import org.kith.backup.Manifest.Kept;
import org.kith.store.Migrations;
import org.kith.store.OwnedDatabase;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Brings a network from another installation in: all of it, or nothing. People are known by their
 * mail address, and places by their id, which is the same everywhere.
 */
public final class NetworkArrival {

    /** Who is here under another id keeps it; what refers to them follows. */
    private static final String FOLLOW =
            """
            select format('update %1$I set %2$I = known.ours from known where %1$I.%2$I = known.theirs',
                          'in_' || c.relname, a.attname)
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_attribute a on a.attrelid = c.oid and k.conkey = array [a.attnum]
            where k.contype = 'f' and k.confrelid = 'person'::regclass and to_regclass('in_' || c.relname) is not null
            """;

    private final OwnedDatabase database;
    private final Migrations migrations;
    private final Consumer<String> progress;

    public NetworkArrival(
            OwnedDatabase database, Migrations migrations, Consumer<String> progress) {
        this.database = database;
        this.migrations = migrations;
        this.progress = progress;
    }

    /**
     * @throws BackupRefused where it is here already, or was written by another Kith
     */
    public void bringIn(Archive archive) throws IOException, SQLException {
        archive.verify(progress);
        var manifest = archive.manifest();
        if (manifest.network() == null) {
            throw new BackupRefused(
                    "this is a backup of a whole installation, not of one network: use restore.");
        }
        var here = migrations.version().orElse("none");
        if (!here.equals(manifest.schema())) {
            throw new BackupRefused(
                    "the network was written by a Kith with the schema %s, and this one has %s: bring both to one version first."
                            .formatted(manifest.schema(), here));
        }
        try (var db = database.connect()) {
            db.setAutoCommit(false);
            Statements.run(db, List.of("set local lock_timeout = '5s'"));
            stage(db, archive);
            refuseWhatIsHere(db, manifest);
            settle(db);
            db.commit();
        }
    }

    /** All rows beside the tables that they belong to, before any of them is touched. */
    private void stage(Connection db, Archive archive) throws IOException, SQLException {
        var tables = Moving.all(db);
        for (var kept : archive.manifest().tables()) {
            var table = tables.get(kept.name());
            if (table == null || !table.columns().equals(kept.columns())) {
                throw new BackupRefused(
                        "the table %s is not made as this Kith makes it: bring both to one version first."
                                .formatted(kept.name()));
            }
            Statements.run(db, List.of(table.staged()));
            copyIn(db, archive, kept, table);
        }
    }

    private static void copyIn(Connection db, Archive archive, Kept kept, Moving table)
            throws IOException, SQLException {
        try (var rows = archive.rows(kept)) {
            var copied =
                    db.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyStaged(), rows);
            if (copied != kept.rows()) {
                throw new IllegalStateException(
                        "%s: %d rows of %d".formatted(kept.name(), copied, kept.rows()));
            }
        }
    }

    private static void refuseWhatIsHere(Connection db, Manifest manifest) throws SQLException {
        var taken =
                Statements.texts(
                        db,
                        """
                        select here.slug from network here join in_network came on came.id = here.id or came.slug = here.slug
                        """);
        if (!taken.isEmpty()) {
            throw new BackupRefused(
                    "a network is at /%s already, or was once brought in from this file: delete that one first."
                            .formatted(Objects.requireNonNull(manifest.network())));
        }
    }

    private void settle(Connection db) throws SQLException {
        Statements.run(
                db,
                List.of(
                        """
                        create temp table known on commit drop as
                        select came.id as theirs, here.id as ours from in_person came join person here on here.mail = came.mail
                        where here.id <> came.id
                        """,
                        "delete from in_person where id in (select theirs from known)",
                        // Power over an installation, and what somebody signs in with, is not brought along.
                        "update in_person set operator = false, guarded_since = null"));
        Statements.run(db, Statements.texts(db, FOLLOW));
        Statements.run(db, Statements.texts(db, Scaffold.OPEN));
        for (var table : NetworkTables.of(db)) {
            Statements.run(db, List.of(table.settled()));
            progress.accept(table.name() + " is in");
        }
        Statements.run(db, Statements.texts(db, Scaffold.NUMBERS));
        Statements.run(db, Statements.texts(db, Scaffold.UP));
    }
}
