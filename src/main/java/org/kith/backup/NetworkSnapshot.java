package org.kith.backup;

import org.kith.files.FileStore;
import org.kith.store.Migrations;
import org.kith.store.OwnedDatabase;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes all rows of one network at one moment, and those of people and places that it needs. */
public final class NetworkSnapshot {

    private final OwnedDatabase database;
    private final Migrations migrations;
    private final FileStore files;
    private final Consumer<String> progress;

    public NetworkSnapshot(
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
     * @param kith the version of this program
     * @return what has been written
     * @throws BackupRefused where there is no such network
     */
    public Manifest write(String slug, String kith, OutputStream out)
            throws IOException, SQLException {
        return Packing.pack(
                database, migrations, progress, slug, kith, out, packing -> network(packing, slug));
    }

    /**
     * @return how many rows of which table would go in now
     * @throws BackupRefused where there is no such network
     */
    public Map<String, Long> count(String slug) throws SQLException {
        try (var db = database.connect()) {
            db.setReadOnly(true);
            db.setAutoCommit(false);
            holdTo(db, slug);
            var rows = new LinkedHashMap<String, Long>();
            for (var table : NetworkTables.of(db)) {
                var counted = Statements.texts(db, table.counted()).getFirst();
                rows.put(table.name(), Long.valueOf(counted));
            }
            return rows;
        }
    }

    private void network(Packing packing, String slug) throws IOException, SQLException {
        var network = List.of(holdTo(packing.db(), slug));
        for (var table : NetworkTables.of(packing.db())) {
            packing.table(table.name(), table.columns(), table.copyOut(), network);
        }
        packing.files(network.getFirst(), files);
    }

    /**
     * @return the network's id
     */
    static String holdTo(Connection db, String slug) throws SQLException {
        var sql = "select set_config('kith.network', id::text, true) from network where slug = ?";
        try (var asking = db.prepareStatement(sql)) {
            asking.setString(1, slug);
            try (var row = asking.executeQuery()) {
                if (!row.next()) {
                    throw new BackupRefused("there is no network at /" + slug + ".");
                }
                return row.getString(1);
            }
        }
    }
}
