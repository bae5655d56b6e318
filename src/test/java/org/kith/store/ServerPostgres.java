package org.kith.store;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A cluster of the PostgreSQL that Debian ships, for as long as a test needs it: the oldest version
 * installed that Kith supports.
 */
final class ServerPostgres implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final int OLDEST = 15;
    private static final String SECRET = "a secret of this test";

    private final Path programs;
    private final Path folder;
    private final int port;

    private ServerPostgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    static Optional<Path> installed() throws IOException {
        if (Files.notExists(VERSIONS)) {
            return Optional.empty();
        }
        try (var versions = Files.list(VERSIONS)) {
            return versions.filter(version -> Files.exists(version.resolve("bin/postgres")))
                    .filter(version -> number(version) >= OLDEST)
                    .min(Comparator.comparingInt(ServerPostgres::number))
                    .map(version -> version.resolve("bin"));
        }
    }

    /** Not under {@code target}: the server's own account may not look into our folders. */
    static ServerPostgres start(Path programs) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("kith-postgresql");
        var server = new ServerPostgres(programs, folder, freePort());
        var password = Files.writeString(folder.resolve("password"), SECRET);
        if (isRoot()) {
            server.run("chown", "-R", "postgres", folder.toString());
        }
        server.runAsServer(
                "initdb",
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "--pgdata=" + server.data());
        server.runAsServer(
                "pg_ctl",
                "start",
                "--wait",
                "--silent",
                "--pgdata=" + server.data(),
                "--log=" + folder.resolve("log"),
                "--options=-p "
                        + server.port
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c"
                        + " fsync=off");
        return server;
    }

    static String secret() {
        return SECRET;
    }

    /** As hosting providers write it, without who comes. */
    String url(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    void execute(String... statements) throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    int tables(String database) throws SQLException {
        try (var connection = connect(database);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*) from pg_tables where schemaname ="
                                                + " 'public'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        runAsServer("pg_ctl", "stop", "--mode=fast", "--silent", "--pgdata=" + data());
        FileSystemUtils.deleteRecursively(folder);
    }

    private java.sql.Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(database), "postgres", SECRET);
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** PostgreSQL refuses to run as root. */
    private void runAsServer(String program, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(
                    List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException, InterruptedException {
        var told = Files.createTempFile("kith-postgresql", ".log");
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(told.toFile())
                        .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " failed: " + Files.readString(told));
        }
        Files.delete(told);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int number(Path version) {
        var name = version.getFileName().toString();
        return name.matches("\\d+") ? Integer.parseInt(name) : 0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
