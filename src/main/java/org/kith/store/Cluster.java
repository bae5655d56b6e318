package org.kith.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** How the embedded PostgreSQL is set up: its settings, its two roles, its one database. */
final class Cluster {

    private static final String OWNER = "kith_owner";
    private static final String APPLICATION = "kith";

    /** Written last of all, so that it also tells a furnished cluster from a half-made one. */
    private static final String NOBODY_WITHOUT_PASSWORD = "host all all samehost scram-sha-256\n";

    /** In postmaster.pid, counted from 0. */
    private static final int PORT_LINE = 3;

    private Cluster() {}

    static boolean isFurnished(Path cluster) throws IOException {
        var rules = cluster.resolve("pg_hba.conf");
        return Files.exists(rules) && Files.readString(rules).equals(NOBODY_WITHOUT_PASSWORD);
    }

    static Database database(int port, String secret) {
        return new Database(
                "jdbc:postgresql://localhost:" + port + "/kith",
                new Database.Role(OWNER, secret),
                new Database.Role(APPLICATION, secret));
    }

    /** The one that another Kith has started on this folder, while it runs. */
    static Optional<Database> running(Path data) {
        var cluster = data.resolve("postgresql");
        try {
            if (!isFurnished(cluster)) {
                throw new CannotStart(
                        "there is no Kith in %s yet: start Kith once, or name its folder with KITH_DATA."
                                .formatted(data.toAbsolutePath()));
            }
            if (LeftOver.process(cluster, data.resolve("binaries")).isEmpty()) {
                return Optional.empty();
            }
            var port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(PORT_LINE);
            var secret = Files.readString(data.resolve("database.secret")).strip();
            return Optional.of(database(Integer.parseInt(port.strip()), secret));
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "the data folder %s cannot be read by this user."
                            .formatted(data.toAbsolutePath()),
                    unreadable);
        }
    }

    static EmbeddedPostgres launch(DataFolder folder, String password) throws IOException {
        var log = folder.resolve("postgresql.log");
        Files.deleteIfExists(log);
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgresql"))
                        .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setOutputRedirector(Redirect.appendTo(log.toFile()))
                        .setErrorRedirector(Redirect.appendTo(log.toFile()))
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
    static void furnish(EmbeddedPostgres postgres, Path cluster, String secret)
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
            var draft = Files.writeString(cluster.resolve("hba.new"), NOBODY_WITHOUT_PASSWORD);
            Files.move(draft, cluster.resolve("pg_hba.conf"), StandardCopyOption.ATOMIC_MOVE);
            sql.execute("select pg_reload_conf()");
        }
    }
}
