package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * The disk under the database is really full: a small one in memory that the test mounts, where it
 * may (as root on Linux). Nothing that was acknowledged is lost, and when there is room again it
 * goes on.
 */
class DiskFullTest {

    private static final Path DISK = Path.of("target", "small-disk").toAbsolutePath();
    private static final Path FILLING = DISK.resolve("filling");
    private static final int ROOM = 800;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @AfterEach
    void unmount() throws Exception {
        run("umount", "--lazy", DISK.toString());
    }

    @Test
    void a_full_disk_loses_nothing_and_with_room_it_goes_on() throws Exception {
        Files.createDirectories(DISK);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + ROOM + "m", "kith", DISK.toString()),
                "only who may mount a disk can fill one");
        var postgres = KillablePostgres.furnished(DISK);
        postgres.start();
        var written = new Written(postgres, Path.of("target", "small-disk.log"));
        written.begin();
        var writer = written.by("Before");
        writer.untilMoreThan(20);

        fill();
        assertThat(
                        catchThrowableOfType(SQLException.class, () -> writeMuch(postgres))
                                .getSQLState())
                .as("PostgreSQL says disk_full")
                .isEqualTo("53100");
        assertThat(written.missing(Set.copyOf(writer.kept()))).isEmpty();
        Files.delete(FILLING);
        writer.untilMoreThan(writer.kept().size());
        assertThat(postgres.isRunning()).isTrue();

        // Now the log cannot grow either: PostgreSQL gives up rather than acknowledge.
        fill();
        exhaustLog(postgres);
        assertThat(postgres.isRunning()).as("it has given up").isFalse();
        var acknowledged = writer.kept().size();
        Files.delete(FILLING);
        postgres.start();
        writer.untilMoreThan(acknowledged);
        writer.kill();
        var kept = new HashSet<>(writer.kept());
        assertThat(written.missing(kept)).isEmpty();
        written.isWhole();
        System.out.printf("%d acknowledged writes are there after two full disks%n", kept.size());
        postgres.kill();
    }

    private static void fill() throws IOException {
        var megabyte = new byte[1 << 20];
        try (var filling = Files.newOutputStream(FILLING)) {
            for (int i = 0; i < ROOM; i++) {
                filling.write(megabyte);
            }
        } catch (IOException full) {
            System.out.printf("the disk is full: %s%n", full.getMessage());
        }
        assertThat(DISK.toFile().getUsableSpace()).isZero();
    }

    private static void writeMuch(KillablePostgres postgres) throws SQLException {
        try (var db = postgres.connect();
                var writing = db.createStatement()) {
            writing.execute(
                    "create table filling as select repeat(md5(n::text), 60) from"
                            + " generate_series(1, 20000) n");
        }
    }

    /** Begins segment after segment of the log, until there is no room for another. */
    private static void exhaustLog(KillablePostgres postgres) throws InterruptedException {
        var database = postgres.database();
        var end = Instant.now().plus(PATIENCE);
        while (postgres.isRunning() && Instant.now().isBefore(end)) {
            try (var db =
                            DriverManager.getConnection(
                                    database.url(), "postgres", database.owner().password());
                    var next = db.createStatement()) {
                next.execute(
                        "select pg_logical_emit_message(false, 'kith', 'filling'),"
                                + " pg_switch_wal()");
            } catch (SQLException refused) {
                Thread.sleep(100);
            }
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
