package org.kith.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.network.NetworkScope;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

/**
 * A crowd signs one statement over HTTP: how many a second, how long each waits, what becomes of
 * them when the program is killed in the middle, and how soon the count has them. Beside it, in the
 * same run, what pgbench commits in single rows.
 */
@KithTest
class SigningBench {

    private static final int SECONDS = Integer.getInteger("kith.bench.seconds", 20);

    private final TestNetworks tests;
    private final Signers signers;
    private final NetworkScope scope;
    private final HikariDataSource pool;
    private final Path data;

    SigningBench(
            TestNetworks tests,
            Signers signers,
            NetworkScope scope,
            DataSource pool,
            Environment settings)
            throws SQLException {
        this.tests = tests;
        this.signers = signers;
        this.scope = scope;
        this.pool = pool.unwrap(HikariDataSource.class);
        this.data = Path.of(settings.getRequiredProperty("kith.data"));
    }

    @Test
    void a_crowd_signs() throws Exception {
        var scene = known(signers.open(tests.published()));
        var path = "/" + scene.network().slug() + "/statements/" + scene.slug() + "/signatures";
        var pgbench = PgBench.of(pool.getJdbcUrl(), secret());
        pgbench.table();
        assertThat(pgbench.settings("fsync", "synchronous_commit")).isEqualTo("on\non");
        assertThat(waitsForTheDisk(scene)).isEqualTo("on");
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        try (var node = OtherNode.start(pool, key())) {
            var cold = new Burst(node.port(), path);
            var started = measured(node, cold);
            var warm = new Burst(node.port(), path);
            warm.run(SigningReport.CONNECTIONS, SigningReport.WARM.toNanos());
            var before = pgbench.commits(SigningReport.CLIENTS, SECONDS / 2);
            var burst = new Burst(node.port(), path);
            var measured = measured(node, burst);
            var kept = mails(scene);
            var after = pgbench.commits(SigningReport.CLIENTS, SECONDS / 2);
            for (var one : List.of(cold, warm, burst)) {
                assertThat(one.refused()).as(node::said).isZero();
                assertThat(one.unsure())
                        .as(() -> "each has an answer; the program said:\n" + node.said())
                        .isEmpty();
                assertThat(kept.containsAll(one.acknowledged())).isTrue();
            }
            // Their letters would take minutes; those of the burst that is cut off are written.
            signers.change(
                    scene,
                    "delete from signature where statement_id = :statement and confirmed_at is"
                            + " null");
            var killed = killed(scene, node, path);
            var counted = counted(scene);
            new SigningReport(started, measured, (before + after) / 2, load, killed, counted)
                    .write();
        }
    }

    /** As the program's own role commits. */
    private String waitsForTheDisk(Signers.Scene scene) {
        return scope.in(
                scene.network().id(),
                db -> db.sql("show synchronous_commit").query(String.class).single());
    }

    /** What the driver has used of the processors. */
    private static Duration ownTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double micros(Duration used, int signatures) {
        return used.toNanos() / 1e3 / signatures;
    }

    /** So many of its country have signed before that a crowd from there is no surprise. */
    private Signers.Scene known(Signers.Scene scene) {
        for (var i = 0; i < Company.KNOWN_COUNTRY; i++) {
            signers.confirmed(
                    scene, "Samira " + "abcdefghijklmnopqrstuvwxyz".charAt(i), Signers.mail());
        }
        signers.change(
                scene,
                """
                update signature set signed_at = signed_at - interval '1 hour' where statement_id = :statement
                """);
        return scene;
    }

    private static SigningReport.Measured measured(OtherNode node, Burst burst) throws IOException {
        var program = node.used();
        var driver = ownTime();
        var begin = System.nanoTime();
        burst.run(SigningReport.CONNECTIONS, Duration.ofSeconds(SECONDS).toNanos());
        var took = (System.nanoTime() - begin) / 1e9;
        var signed = burst.acknowledged().size();
        var cost =
                new SigningReport.Cost(
                        micros(node.used().minus(program), signed),
                        micros(ownTime().minus(driver), signed));
        var waits = burst.waits();
        return new SigningReport.Measured(
                signed / took,
                waits[waits.length / 2] / 1e6,
                waits[(int) (waits.length * 0.99)] / 1e6,
                waits[waits.length - 1] / 1e6,
                cost);
    }

    /** Whoever did not hear signs again; nobody is there twice, and nobody is lost. */
    private SigningReport.Killed killed(Signers.Scene scene, OtherNode node, String path)
            throws Exception {
        var burst = new Burst(node.port(), path);
        var killer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        Thread.sleep(Duration.ofSeconds(3));
                                        node.kill();
                                    } catch (InterruptedException stopped) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        burst.run(SigningReport.CONNECTIONS, Duration.ofSeconds(SECONDS).toNanos());
        killer.join();
        var heard = new HashSet<>(burst.acknowledged());
        assertThat(mails(scene).containsAll(heard)).isTrue();
        var unsure = new HashSet<>(burst.unsure());
        try (var next = OtherNode.start(pool, key())) {
            var again = new Burst(next.port(), path);
            again.again(unsure);
            assertThat(again.acknowledged().containsAll(unsure)).isTrue();
        }
        signers.received(scene);
        assertThat(times(scene, heard)).isEqualTo(1);
        assertThat(times(scene, unsure)).isEqualTo(1);
        return new SigningReport.Killed(heard.size(), unsure.size());
    }

    /** By the letters that went out; returns how long after the last button the page has them. */
    private Duration counted(Signers.Scene scene) throws Exception {
        try (var node = OtherNode.start(pool, key())) {
            var forms = new Forms(node.port());
            var some =
                    query(
                                    scene,
                                    "select mail from signature where statement_id = :statement and"
                                            + " confirmed_at is null and doubts = '{}' limit 200")
                            .stream()
                            .limit(SigningReport.CONFIRMED)
                            .toList();
            for (var mail : some) {
                var page = "/signatures/" + scene.network().slug() + "/" + signers.key(mail);
                forms.post(page + "/confirmation", Map.of(), null);
            }
            var pressed = System.nanoTime();
            var page = "/" + scene.network().slug() + "/statements/" + scene.slug();
            assertThat(forms.get(page, null).body())
                    .contains(
                            (SigningReport.CONFIRMED + Company.KNOWN_COUNTRY)
                                    + " people have signed");
            return Duration.ofNanos(System.nanoTime() - pressed);
        }
    }

    private Set<String> mails(Signers.Scene scene) {
        return new HashSet<>(
                query(scene, "select mail from signature where statement_id = :statement"));
    }

    /** How often the most frequent of these is there; 0 where one is not. */
    private int times(Signers.Scene scene, Set<String> mails) {
        var all = query(scene, "select mail from signature where statement_id = :statement");
        var found = new HashMap<String, Integer>();
        all.forEach(mail -> found.merge(mail, 1, Integer::sum));
        return mails.stream().allMatch(found::containsKey)
                ? mails.stream().mapToInt(found::get).max().orElse(1)
                : 0;
    }

    private List<String> query(Signers.Scene scene, String sql) {
        return scope.in(
                scene.network().id(),
                db ->
                        db.sql(sql)
                                .param("statement", signers.statement(scene).id().value())
                                .query(String.class)
                                .list());
    }

    private String key() throws IOException {
        return Files.readString(data.resolve("installation.key")).strip();
    }

    private String secret() throws IOException {
        return Files.readString(data.resolve("database.secret")).strip();
    }
}
