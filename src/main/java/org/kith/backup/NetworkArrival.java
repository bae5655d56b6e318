package org.kith.backup;

import org.kith.backup.Manifest.Kept;
import org.kith.files.FileStore;
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

    /**
     * Who is here under another id keeps it; what refers to them follows, by a key or without one.
     * The audit stays as it was sealed.
     */
    private static final String FOLLOW =
            """
            select format('update %1$I set %2$I = known.ours from known where %1$I.%2$I = known.theirs',
                          'in_' || c.relname, a.attname)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.atttypid = 'uuid'::regtype and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relname <> 'audit' and to_regclass('in_' || c.relname) is not null
              and (a.attname = 'actor_id' or a.attname like '%\\_by'
                   or exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
                                and k.confrelid = 'person'::regclass and k.conkey = array [a.attnum]))
            """;

    /** What a merge remembers names them within its rows; an id stands there for nothing else. */
    private static final String FOLLOW_WITHIN =
            """
            update in_merge_step set before = replace(before::text, known.theirs::text, known.ours::text)::jsonb,
                                     after = replace(after::text, known.theirs::text, known.ours::text)::jsonb
            from known where position(known.theirs::text in concat(before::text, after::text)) > 0
            """;

    private static final String FOREIGN =
            """
            select format('select ''a row'' from %I where network_id is distinct from (select id from in_network) limit 1', 'in_' || c.relname)
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'network_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and to_regclass('in_' || c.relname) is not null
            """;

    /** Numbers that each installation gives by itself go on after those that are here. */
    private static final String RENUMBER =
            """
            select s from (
                select 2 as turn, format('update %1$I set %2$I = %2$I + (select coalesce(max(%2$I), 0) from %3$I)',
                                         'in_' || c.relname, a.attname, c.relname) as s
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
                where c.relnamespace = 'public'::regnamespace and to_regclass('in_' || c.relname) is not null
                union all
                select 1, format($$
                    update in_merge_step set
                        before = case when before is not null then jsonb_set(before, array [%1$L], to_jsonb((before ->> %1$L)::bigint + top.n)) end,
                        after = case when after is not null then jsonb_set(after, array [%1$L], to_jsonb((after ->> %1$L)::bigint + top.n)) end
                    from (select coalesce(max(%2$I), 0) as n from %3$I) top where row_of = %4$L $$,
                    a.attname, a.attname, c.relname, c.relname)
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
                where c.relnamespace = 'public'::regnamespace and to_regclass('in_' || c.relname) is not null) both_turns
            order by turn
            """;

    /** Places that are here under the same id stay as they are, with their names. */
    private static final List<String> PLACES =
            List.of(
                    "update in_place set added_in = null where added_in <> (select id from"
                            + " in_network)",
                    "delete from in_place_name n where exists (select from place p where p.id ="
                            + " n.place_id)",
                    """
                    update in_place came set slug = came.slug || '-' || left(came.id::text, 8)
                    where exists (select from place p where p.slug = came.slug and p.id <> came.id)
                    """,
                    // A network writes from an address of its own where this installation signs for
                    // it.
                    "update in_mail_sender set from_address = null");

    private final OwnedDatabase database;
    private final Migrations migrations;
    private final FileStore files;
    private final Consumer<String> progress;

    public NetworkArrival(
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
            refuseOthers(db, manifest);
            refuseWhatIsHere(db, manifest);
            settle(db);
            archive.put(files);
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

    /** A file can say anything: of its own network alone, and of nobody else's. */
    private static void refuseOthers(Connection db, Manifest manifest) throws SQLException {
        var networks = Statements.texts(db, "select slug from in_network");
        if (!networks.equals(List.of(Objects.requireNonNull(manifest.network())))) {
            throw new BackupRefused("the file does not hold the one network that it names.");
        }
        for (var asking : Statements.texts(db, FOREIGN)) {
            if (!Statements.texts(db, asking).isEmpty()) {
                throw new BackupRefused("the file holds rows of another network than its own.");
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
                        // Power over an installation, and what somebody signs in with, is not
                        // brought along.
                        "update in_person set operator = false, guarded_since = null"));
        Statements.run(db, Statements.texts(db, FOLLOW));
        while (Statements.rows(db, FOLLOW_WITHIN) > 0) {
            // A row that names several of them follows one at a time.
        }
        // Read while they are guarded: what is open by now would not be put up again.
        var guards = Statements.texts(db, Scaffold.UP);
        Statements.run(db, Statements.texts(db, Scaffold.OPEN));
        Statements.run(db, Statements.texts(db, RENUMBER));
        Statements.run(db, PLACES);
        for (var table : NetworkTables.of(db)) {
            Statements.run(db, List.of(table.settled()));
            progress.accept(table.name() + " is in");
        }
        Statements.run(db, Statements.texts(db, Scaffold.NUMBERS));
        Statements.run(db, guards);
    }
}
