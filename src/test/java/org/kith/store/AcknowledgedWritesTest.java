package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kith.account.AuditChain;
import org.kith.account.AuditChain.Walk;
import org.kith.network.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

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

    private final UUID network = UUID.randomUUID();
    private final UUID place = UUID.randomUUID();
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
        begin();
        var kept = new HashSet<String>();
        var writer = writer(0);
        for (int round = 1; round <= ROUNDS; round++) {
            var victim = Victim.values()[dice.nextInt(Victim.values().length)];
            writer.untilMoreThan(writer.kept().size());
            Thread.sleep(dice.nextInt(700));
            writer = killed(victim, writer, kept, round);
            assertThat(missing(kept)).as("lost in round %d, %s", round, victim).isEmpty();
        }
        writer.kill();
        kept.addAll(writer.kept());

        assertThat(missing(kept)).isEmpty();
        assertThat(kept).hasSizeGreaterThan(ROUNDS);
        assertThat(ask(TWICE)).as("there twice").isEmpty();
        assertThat(ask(ALONE)).as("without its audit row, or the other way round").isEmpty();
        assertThat(walk()).isInstanceOf(Walk.Whole.class);
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
        begin();
        postgres().kill();
        var lost = new ArrayList<String>();
        for (int round = 1; round <= 5 && lost.isEmpty(); round++) {
            postgres().start(early);
            var writer = writer(round);
            writer.untilMoreThan(20);
            postgres().kill();
            writer.kill();
            postgres().start();
            lost.addAll(missing(Set.copyOf(writer.kept())));
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
        return writer(round);
    }

    private WriterProcess writer(int round) throws IOException {
        return WriterProcess.start(
                postgres().database(),
                network,
                place,
                "Round " + round,
                FOLDER.resolve("writer.log"));
    }

    private void begin() throws SQLException {
        try (var db = postgres().connect();
                var making = db.createStatement()) {
            making.execute(
                    "insert into network (id, slug, name) values ('%s', 'n-%s', 'Killed')"
                            .formatted(network, network.toString().substring(0, 8)));
            making.execute(
                    "insert into place (id, key, slug, name, coordinates, kind, source) values ('%s', '%s', '%s', 'Here', 'none', 'town', 'test')"
                            .formatted(place, place, place));
        }
    }

    private Set<String> missing(Set<String> kept) throws SQLException {
        var missing = new HashSet<>(kept);
        missing.removeAll(ask("select name from community"));
        return missing;
    }

    private static final String TWICE =
            "select name from community group by name having count(*) > 1";

    private static final String ALONE =
            """
            select coalesce(c.name, a.subject_id::text) from community c
            full join (select subject_id, count(*) as times from audit where action = 'recorded' group by subject_id) a
                 on a.subject_id = c.id
            where c.id is null or a.times is distinct from 1
            """;

    private List<String> ask(String sql) throws SQLException {
        try (var db = postgres().connect();
                var asking = db.createStatement()) {
            asking.execute("set kith.network = '" + network + "'");
            var found = new ArrayList<String>();
            try (var rows = asking.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private Walk walk() throws SQLException {
        try (var db = postgres().connect();
                var holding = db.createStatement()) {
            holding.execute("set kith.network = '" + network + "'");
            return AuditChain.walk(
                    JdbcClient.create(new SingleConnectionDataSource(db, true)),
                    new Network.Id(network));
        }
    }

    private static KillablePostgres postgres() {
        return Objects.requireNonNull(postgres);
    }
}
