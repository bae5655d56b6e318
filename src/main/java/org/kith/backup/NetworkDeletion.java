package org.kith.backup;

import org.kith.store.OwnedDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Deletes a network whole, while others are served. What is left is counted before it is committed:
 * were there one row of it in any table, all of them would stay.
 */
public final class NetworkDeletion {

    /** Even the owner deletes nothing of the audit without saying so. */
    private static final List<String> OPEN =
            List.of(
                    "set local kith.erasing = 'yes'",
                    "grant delete on audit, audit_seal, audit_head to current_user");

    private static final List<String> CLOSED =
            List.of("revoke delete on audit, audit_seal, audit_head from current_user");

    private static final String LAST_SEAL =
            """
            select 'the audit ended with seal ' || number || ' ' || encode(hash, 'hex') from audit_head
            where network_id = kith_network()
            """;

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
    private final Consumer<String> progress;

    public NetworkDeletion(OwnedDatabase database, Consumer<String> progress) {
        this.database = database;
        this.progress = progress;
    }

    /**
     * @return how many rows went, by table
     * @throws BackupRefused where there is no such network
     */
    public Map<String, Long> delete(String slug) throws SQLException {
        try (var db = database.connect()) {
            db.setAutoCommit(false);
            NetworkSnapshot.holdTo(db, slug);
            Statements.run(db, OPEN);
            progress.accept(
                    Statements.texts(db, LAST_SEAL).stream().findFirst().orElse("no audit"));
            var tables = NetworkTables.of(db);
            var gone = new LinkedHashMap<String, Long>();
            for (var table : tables.reversed()) {
                if (table.own()) {
                    gone.put(table.name(), Statements.rows(db, table.deleted()));
                    progress.accept(
                            "%s: %,d rows deleted".formatted(table.name(), gone.get(table.name())));
                }
            }
            Statements.run(db, Statements.texts(db, UNNAME));
            gone.put(
                    "network",
                    Statements.rows(db, "delete from network where id = kith_network()"));
            proveGone(db, tables);
            Statements.run(db, CLOSED);
            db.commit();
            return gone;
        }
    }

    private static void proveGone(Connection db, List<Moving> tables) throws SQLException {
        for (var table : tables) {
            if (table.own() && !Statements.texts(db, table.left()).isEmpty()) {
                throw new IllegalStateException(table.name() + " still holds rows of the network");
            }
        }
    }
}
