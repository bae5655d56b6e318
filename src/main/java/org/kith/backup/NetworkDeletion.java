package org.kith.backup;

import org.kith.files.FileStore;
import org.kith.store.OwnedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Deletes a network whole, while others are served. What is left is counted before it is committed:
 * were there one row of it in any table, all of them would stay. That it went is written down in
 * the same transaction.
 */
public final class NetworkDeletion {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkDeletion.class);

    /** Who writes into the network at this moment is waited for, but not for ever. */
    private static final List<String> PATIENT = List.of("set local lock_timeout = '1min'");

    /** From here on who would write into it waits, and then finds it gone. */
    private static final String HELD =
            "select id::text from network where id = kith_network() for update";

    /** Even the owner deletes nothing of the audit without saying so. */
    private static final List<String> OPEN =
            List.of(
                    "set local kith.erasing = 'yes'",
                    "grant delete on audit, audit_seal, audit_head to current_user");

    private static final List<String> CLOSED =
            List.of("revoke delete on audit, audit_seal, audit_head from current_user");

    /**
     * What all share stays, and no longer says that it came from here: places that somebody added.
     */
    private static final String UNNAME =
            """
            select format('update %1$I set %2$I = null where %2$I = kith_network()', c.relname, a.attname)
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_attribute a on a.attrelid = c.oid and k.conkey = array [a.attnum]
            where k.contype = 'f' and k.confrelid = 'network'::regclass and a.attname <> 'network_id'
            """;

    private final OwnedDatabase database;
    private final FileStore files;
    private final Consumer<String> progress;

    public NetworkDeletion(OwnedDatabase database, FileStore files, Consumer<String> progress) {
        this.database = database;
        this.files = files;
        this.progress = progress;
    }

    /** Whose word it takes, and who is told: both in the transaction of the deletion. */
    public interface Leave {

        /**
         * Asked first. What it locks stays locked until the network is gone, so that nobody takes
         * the word back in between.
         */
        boolean given(Connection db) throws SQLException;

        /** Told when nothing is left; what it writes is committed with that, or not at all. */
        void gone(Connection db, Gone gone) throws SQLException;
    }

    /**
     * On the word of who runs the installation.
     *
     * @throws BackupRefused where there is no such network
     */
    public Gone delete(String slug) throws SQLException {
        return delete(slug, AT_ONCE).orElseThrow();
    }

    /**
     * @return empty where the leave is not given
     * @throws BackupRefused where there is no such network
     */
    public Optional<Gone> delete(String slug, Leave leave) throws SQLException {
        try (var db = database.connect()) {
            db.setAutoCommit(false);
            Statements.run(db, PATIENT);
            var network = UUID.fromString(NetworkSnapshot.holdTo(db, slug));
            if (!leave.given(db)) {
                return Optional.empty();
            }
            hold(db, slug);
            Statements.run(db, OPEN);
            var seal = Seal.last(db);
            progress.accept(seal.said());
            var gone = Proof.write(db, slug, deleted(db), seal);
            Statements.run(db, CLOSED);
            leave.gone(db, gone);
            db.commit();
            deleteFiles(network);
            return Optional.of(gone);
        }
    }

    /** After the rows, which cannot come back any more. */
    private void deleteFiles(UUID network) {
        try {
            files.deleteAll(network);
        } catch (IOException | UncheckedIOException left) {
            LOG.warn(
                    "Files of the network {}, which is gone, are still in {}",
                    network,
                    files.shown(),
                    left);
            progress.accept(
                    "its rows are gone, but not all of its files in %s: %s; doctor names them"
                            .formatted(files.shown(), left.getMessage()));
        }
    }

    /**
     * @return how many rows of which table would go now
     * @throws BackupRefused where there is no such network
     */
    public Map<String, Long> count(String slug) throws SQLException {
        try (var db = database.connect()) {
            db.setReadOnly(true);
            db.setAutoCommit(false);
            NetworkSnapshot.holdTo(db, slug);
            var rows = new LinkedHashMap<String, Long>();
            for (var table : NetworkTables.of(db)) {
                if (table.own()) {
                    rows.put(table.name(), left(db, table));
                }
            }
            return rows;
        }
    }

    private static void hold(Connection db, String slug) throws SQLException {
        if (Statements.texts(db, HELD).isEmpty()) {
            throw new BackupRefused("somebody else has just deleted /" + slug + ".");
        }
    }

    private Map<String, Long> deleted(Connection db) throws SQLException {
        var tables = NetworkTables.of(db);
        var gone = new LinkedHashMap<String, Long>();
        for (var table : tables.reversed()) {
            if (table.own()) {
                var rows = Statements.rows(db, table.deleted());
                gone.put(table.name(), rows);
                progress.accept("%s: %,d rows deleted".formatted(table.name(), rows));
            }
        }
        Statements.run(db, Statements.texts(db, UNNAME));
        gone.put("network", Statements.rows(db, "delete from network where id = kith_network()"));
        for (var table : tables) {
            if (table.own() && left(db, table) > 0) {
                throw new IllegalStateException(table.name() + " still holds rows of the network");
            }
        }
        return gone;
    }

    private static long left(Connection db, Moving table) throws SQLException {
        return Long.parseLong(Statements.texts(db, table.left()).getFirst());
    }

    private static final Leave AT_ONCE =
            new Leave() {
                @Override
                public boolean given(Connection db) {
                    return true;
                }

                @Override
                public void gone(Connection db, Gone gone) {}
            };
}
