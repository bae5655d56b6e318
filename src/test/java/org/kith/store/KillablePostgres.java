package org.kith.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kith's own PostgreSQL with the very command line that Kith gave it, but as a child of the test:
 * so that the test can kill it with all of its processes at one moment.
 */
final class KillablePostgres {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final int PATIENCE = 600;

    private final List<String> command;
    private final Path log;
    private final Database database;
    private @Nullable Process process;

    private KillablePostgres(List<String> command, Path log, Database database) {
        this.command = command;
        this.log = log;
        this.database = database;
    }

    /** With roles and tables; Kith makes them, starts it once and stops it. */
    static KillablePostgres furnished(Path data) throws IOException {
        var embedded = EmbeddedDatabase.start(data, () -> {});
        var database = embedded.database();
        new Migrations(database).run();
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root.
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        WORD.matcher(Files.readString(data.resolve("postgresql/postmaster.opts")))
                .results()
                .map(word -> Objects.requireNonNullElse(word.group(1), word.group()))
                .forEach(command::add);
        embedded.close();
        return new KillablePostgres(command, data.resolve("postgresql.log"), database);
    }

    Database database() {
        return database;
    }

    /**
     * @param further settings as name=value, which weigh more than Kith's
     */
    void start(String... further) throws IOException, InterruptedException {
        var line = new ArrayList<>(command);
        Stream.of(further).forEach(setting -> line.addAll(List.of("-c", setting)));
        for (int i = 0; i < PATIENCE; i++) {
            if (process == null || !process.isAlive()) {
                process =
                        new ProcessBuilder(line)
                                .redirectErrorStream(true)
                                .redirectOutput(Redirect.appendTo(log.toFile()))
                                .start();
            }
            if (answers()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("PostgreSQL does not start, see " + log);
    }

    /** As a power cut ends it, except that the disk's own memory survives. */
    void kill() throws IOException, InterruptedException {
        var postmaster = Objects.requireNonNull(process).toHandle();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        var killing = new ArrayList<>(List.of("kill", "-KILL"));
        all.forEach(one -> killing.add(String.valueOf(one.pid())));
        new ProcessBuilder(killing).redirectErrorStream(true).start().waitFor();
        all.stream().map(ProcessHandle::onExit).forEach(CompletableFuture::join);
    }

    Connection connect() throws SQLException {
        var owner = database.owner();
        return DriverManager.getConnection(database.url(), owner.name(), owner.password());
    }

    boolean isRunning() {
        return Objects.requireNonNull(process).isAlive();
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
