package org.kith.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL as a child of Kith: started with it, stopped with it, its files in the data folder.
 * Where it ends while Kith lives, Kith says so and stops too: only a new start recovers it safely.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    static final int VERSION = 18;

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final ProcessHandle process;
    private final Database database;
    private volatile boolean closing;

    private EmbeddedDatabase(
            DataFolder folder,
            EmbeddedPostgres postgres,
            ProcessHandle process,
            Database database) {
        this.folder = folder;
        this.postgres = postgres;
        this.process = process;
        this.database = database;
    }

    /**
     * @param lost runs when PostgreSQL ends although nobody closed it
     */
    static EmbeddedDatabase start(Path data, Runnable lost) {
        LOG.info("Starting PostgreSQL {} in {} …", VERSION, data.toAbsolutePath());
        var folder = DataFolder.open(data);
        try {
            var started = start(folder);
            started.process.onExit().thenRun(() -> started.tellUnlessClosing(lost));
            return started;
        } catch (IOException | SQLException | RuntimeException failed) {
            folder.release();
            throw failed instanceof CannotStart known
                    ? known
                    : new CannotStart(ServerLog.whyNot(folder, failed), failed);
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        closing = true;
        postgres.close();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException slow) {
            LOG.warn("PostgreSQL is still writing; the next start will wait for it");
        }
        folder.release();
    }

    private static EmbeddedDatabase start(DataFolder folder) throws IOException, SQLException {
        var cluster = folder.resolve("postgresql");
        var binaries = folder.resolve("binaries");
        refuseOtherVersion(cluster);
        LeftOver.stop(cluster, binaries);
        var fresh = !Cluster.isFurnished(cluster);
        if (fresh) {
            // A start that was killed before it had made the roles: nothing is in there yet.
            FileSystemUtils.deleteRecursively(cluster);
        }
        var secret = folder.secret("database.secret");
        try {
            var postgres = Cluster.launch(folder, fresh ? "" : secret);
            if (fresh) {
                Cluster.furnish(postgres, cluster, secret);
            }
            var process = LeftOver.justLaunched(cluster).orElseThrow();
            var database = Cluster.database(postgres.getPort(), secret);
            return new EmbeddedDatabase(folder, postgres, process, database);
        } catch (IOException | SQLException | RuntimeException failed) {
            LeftOver.stop(cluster, binaries);
            throw failed;
        }
    }

    private void tellUnlessClosing(Runnable lost) {
        if (!closing) {
            // On a thread of its own: stopping the program waits for what this pool does.
            Thread.ofPlatform().name("database-lost").start(lost);
        }
    }

    private static void refuseOtherVersion(Path cluster) throws IOException {
        var file = cluster.resolve("PG_VERSION");
        if (Files.exists(file) && !Files.readString(file).strip().equals(String.valueOf(VERSION))) {
            throw new CannotStart(
                    "the data folder %s was made by PostgreSQL %s and this Kith brings %d: start the Kith that made it, export, and import here."
                            .formatted(cluster, Files.readString(file).strip(), VERSION));
        }
    }
}
