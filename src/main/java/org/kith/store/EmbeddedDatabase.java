package org.kith.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL as a child of Kith: started with it, stopped with it, its files in the data folder.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    static final int VERSION = 18;
    private static final String OWNER = "kith_owner";
    private static final String APPLICATION = "kith";

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final Database database;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres postgres, Database database) {
        this.folder = folder;
        this.postgres = postgres;
        this.database = database;
    }

    static EmbeddedDatabase start(Path data) {
        var folder = DataFolder.open(data);
        var cluster = folder.resolve("postgresql");
        try {
            refuseOtherVersion(cluster);
            stopLeftOver(cluster);
            var fresh = Files.notExists(cluster.resolve("PG_VERSION"));
            var secret = folder.secret("database.secret");
            var postgres = launch(cluster, folder.resolve("binaries"), fresh ? "" : secret);
            if (fresh) {
                furnish(postgres, cluster, secret);
            }
            var url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/kith";
            var owner = new Database.Role(OWNER, secret);
            return new EmbeddedDatabase(
                    folder,
                    postgres,
                    new Database(url, owner, new Database.Role(APPLICATION, secret)));
        } catch (IOException | SQLException | IllegalStateException failed) {
            throw new CannotStart(
                    "The embedded PostgreSQL did not start on "
                            + cluster.toAbsolutePath()
                            + " ("
                            + failed.getMessage()
                            + "): check the free space of that disk and the folder's permissions.",
                    failed);
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        folder.close();
    }

    private static EmbeddedPostgres launch(Path cluster, Path binaries, String password)
            throws IOException {
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(cluster)
                        .setOverrideWorkingDirectory(binaries.toFile())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("listen_addresses", "localhost")
                        // The launcher's own defaults are for tests and would lose acknowledged
                        // writes.
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "2GB")
                        .setServerConfig("maintenance_work_mem", "256MB")
                        .setServerConfig("random_page_cost", "1.1")
                        .setServerConfig("jit", "off");
        if (!password.isEmpty()) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    /** Roles and database of a new cluster; afterwards nobody comes in without a password. */
    private static void furnish(EmbeddedPostgres postgres, Path cluster, String secret)
            throws IOException, SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute("alter role postgres password '" + secret + "'");
            sql.execute("create role " + OWNER + " login nosuperuser password '" + secret + "'");
            sql.execute(
                    "create role "
                            + APPLICATION
                            + " login nosuperuser nobypassrls password '"
                            + secret
                            + "'");
            sql.execute("create database kith owner " + OWNER);
            Files.writeString(
                    cluster.resolve("pg_hba.conf"), "host all all samehost scram-sha-256\n");
            sql.execute("select pg_reload_conf()");
        }
    }

    private static void refuseOtherVersion(Path cluster) throws IOException {
        var file = cluster.resolve("PG_VERSION");
        if (Files.exists(file) && !Files.readString(file).strip().equals(String.valueOf(VERSION))) {
            throw new CannotStart(
                    "The data folder "
                            + cluster.toAbsolutePath()
                            + " was made by PostgreSQL "
                            + Files.readString(file).strip()
                            + " and this Kith brings "
                            + VERSION
                            + ": start the Kith that made it, export, and import here.");
        }
    }

    /**
     * A Kith that was killed leaves its PostgreSQL behind; we hold the folder's lock, so it is
     * nobody's.
     */
    private static void stopLeftOver(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var leftOver = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
        if (leftOver.isPresent()) {
            LOG.info("Stopping the PostgreSQL that an earlier run left behind (process {})", pid);
            leftOver.get().destroy();
            try {
                leftOver.get().onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException
                    | java.util.concurrent.ExecutionException
                    | TimeoutException stuck) {
                throw new CannotStart(
                        "The PostgreSQL of an earlier run (process "
                                + pid
                                + ") does not stop: end it.",
                        stuck);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.endsWith("postgres")).orElse(false);
    }
}
