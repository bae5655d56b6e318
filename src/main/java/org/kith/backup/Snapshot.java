package org.kith.backup;

import org.kith.files.FileStore;
import org.kith.store.Migrations;
import org.kith.store.OwnedDatabase;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes every row of one moment, while Kith serves or not; nobody waits for it. */
public final class Snapshot {

    private final OwnedDatabase database;
    private final Migrations migrations;
    private final FileStore files;
    private final Consumer<String> progress;

    public Snapshot(
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
     */
    public Manifest write(String kith, OutputStream out) throws IOException, SQLException {
        return Packing.pack(database, migrations, progress, null, kith, out, this::everything);
    }

    private void everything(Packing packing) throws IOException, SQLException {
        // Even the owner sees the rows of one network at a time only, and those of none.
        var networks = new ArrayList<>(List.of(""));
        networks.addAll(Statements.texts(packing.db(), "select id::text from network order by id"));
        for (var table : Table.all(packing.db())) {
            packing.table(
                    table.name(),
                    table.columns(),
                    table.copyOut(),
                    table.held() ? networks : List.of(""));
        }
        for (var network : networks.subList(1, networks.size())) {
            packing.files(network, files);
        }
    }
}
