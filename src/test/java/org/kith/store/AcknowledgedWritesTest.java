package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * The program and its database are killed again and again while they write. What was acknowledged
 * is there, once, with its audit row. {@code ./mvnw -Pkill verify} does it 200 times. A kill does
 * not prove what a power cut may do to a disk that lies about what it has written.
 */
class AcknowledgedWritesTest {

    private static final Path FOLDER = Path.of("target", "killed");
    private static final int ROUNDS = Integer.getInteger("kith.kill.rounds", 20);
    private static final long SEED = Long.getLong("kith.kill.seed", System.nanoTime());

    private enum Victim {
        PROGRAM,
        DATABASE,
        BOTH
    }

    private static @Nullable KillablePostgres postgres;

    private final Written written = new Written(postgres(), FOLDER.resolve("writer.log"));
    private final Random dice = new Random(SEED);

    @BeforeAll
    static void furnish() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        postgres = KillablePostgres.furnished(FOLDER.toAbsolutePath());
        System.out.printf("killing %d times, seed %d%n", ROUNDS, SEED);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        postgres().kill();
    }

    @Test
    void what_was_acknowledged_is_there_once_whatever_was_killed() throws Exception {
        postgres().start();
        written.begin();
        var kept = new HashSet<String>();
        var writer = written.by("Round 0");
        for (int round = 1; round <= ROUNDS; round++) {
            var victim = Victim.values()[dice.nextInt(Victim.values().length)];
            writer.untilMoreThan(writer.kept().size());
            Thread.sleep(dice.nextInt(700));
            writer = killed(victim, writer, kept, round);
            assertThat(written.missing(kept)).as("lost in round %d, %s", round, victim).isEmpty();
        }
        writer.kill();
        kept.addAll(writer.kept());

        assertThat(written.missing(kept)).isEmpty();
        assertThat(kept).hasSizeGreaterThan(ROUNDS);
        written.isWhole();
        System.out.printf("%d acknowledged writes are there%n", kept.size());
        postgres().kill();
    }

    /** The control: the same kill shows what an early acknowledgement costs. */
    @Test
    void a_database_that_acknowledges_too_early_is_found_out() throws Exception {
        String[] early = {
            "synchronous_commit=off", "wal_writer_delay=10s", "wal_writer_flush_after=1GB"
        };
        postgres().start();
        written.begin();
        postgres().kill();
        var lost = new ArrayList<String>();
        for (int round = 1; round <= 5 && lost.isEmpty(); round++) {
            postgres().start(early);
            var writer = written.by("Round " + round);
            writer.untilMoreThan(20);
            postgres().kill();
            writer.kill();
            postgres().start();
            lost.addAll(written.missing(Set.copyOf(writer.kept())));
            postgres().kill();
        }
        System.out.printf("the control lost %d acknowledged writes%n", lost.size());
        assertThat(lost).isNotEmpty();
    }

    private WriterProcess killed(Victim victim, WriterProcess writer, Set<String> kept, int round)
            throws Exception {
        if (victim != Victim.PROGRAM) {
            postgres().kill();
        }
        var acknowledged = writer.kept().size();
        if (victim != Victim.DATABASE) {
            writer.kill();
        }
        kept.addAll(writer.kept());
        if (victim != Victim.PROGRAM) {
            postgres().start();
        }
        if (victim == Victim.DATABASE) {
            // It comes back by itself, without hands.
            writer.untilMoreThan(acknowledged);
            return writer;
        }
        return written.by("Round " + round);
    }

    private static KillablePostgres postgres() {
        return Objects.requireNonNull(postgres);
    }
}
