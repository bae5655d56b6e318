package org.kith.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Who is told that their signature is kept has it kept, whatever becomes of others. */
@KithTest
class SigningDeskTest {

    private final TestNetworks tests;
    private final Signers signers;
    private final Signatures signatures;
    private final SigningDesk desk;
    private final SchedulerClient jobs;

    SigningDeskTest(
            TestNetworks tests,
            Signers signers,
            Signatures signatures,
            SigningDesk desk,
            SchedulerClient jobs) {
        this.tests = tests;
        this.signers = signers;
        this.signatures = signatures;
        this.desk = desk;
        this.jobs = jobs;
    }

    @Test
    void all_of_a_crowd_are_kept() {
        var scene = signers.open(tests.published());
        var all = new ArrayList<Signing>();
        for (var i = 0; i < 1_200; i++) {
            all.add(Signers.signing(scene.slug(), "Huda Ali"));
        }
        var kept = all.stream().map(one -> desk.take(scene.network().id(), one)).toList();
        assertThat(kept).allMatch(CompletableFuture::join);
        assertThat(all).allMatch(one -> find(scene, one).isPresent());
    }

    @Test
    void what_cannot_be_kept_keeps_nobody_else_from_signing() {
        var scene = signers.open(tests.published());
        var network = scene.network().id();
        var bad = Signers.signing(scene.slug(), "a".repeat(Signature.LONGEST_NAME + 1));
        var others = new ArrayList<CompletableFuture<Boolean>>();
        for (var i = 0; i < 20; i++) {
            others.add(desk.take(network, Signers.signing(scene.slug(), "Huda Ali")));
            if (i % 5 == 0) {
                desk.take(network, bad);
            }
        }
        assertThat(others).allMatch(CompletableFuture::join);
        assertThatThrownBy(() -> desk.takeNow(network, bad))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(desk.takeNow(network, Signers.signing(scene.slug(), "Huda Ali"))).isTrue();
        assertThat(desk.takeNow(network, Signers.signing("nothing-of-the-kind", "Huda Ali")))
                .isFalse();
    }

    @Test
    void a_statement_takes_no_signature_through_another_network() {
        var scene = signers.open(tests.published());
        var one = Signers.signing(scene.slug(), "Huda Ali");
        assertThat(desk.takeNow(tests.published().id(), one)).isFalse();
        assertThat(find(scene, one)).isEmpty();
    }

    @Test
    void where_no_thread_can_be_had_those_who_wait_are_told_and_the_next_are_kept() {
        var scene = signers.open(tests.published());
        var network = scene.network().id();
        var refuses = new AtomicBoolean(true);
        Executor threads =
                task -> {
                    if (refuses.get()) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    task.run();
                };
        var crowded = new SigningDesk(signatures, jobs, threads);
        for (var i = 0; i < 3; i++) {
            assertThat(crowded.take(network, Signers.signing(scene.slug(), "Huda Ali")))
                    .failsWithin(Duration.ZERO);
        }
        refuses.set(false);
        assertThat(crowded.takeNow(network, Signers.signing(scene.slug(), "Huda Ali"))).isTrue();
    }

    @Test
    void the_next_may_be_inserted_before_this_one_is_committed() {
        var scene = signers.open(tests.published());
        var one = Signers.signing(scene.slug(), "Huda Ali");
        var seen = new AtomicReference<Optional<Signature>>();
        signatures.add(
                scene.network().id(),
                List.of(one),
                Instant.now(),
                () -> {
                    assertThat(find(scene, one)).as("in the same transaction").isPresent();
                    seen.set(CompletableFuture.supplyAsync(() -> find(scene, one)).join());
                });
        assertThat(seen.get()).as("as others see it meanwhile").isEmpty();
        assertThat(find(scene, one)).isPresent();
    }

    private Optional<Signature> find(Signers.Scene scene, Signing one) {
        return signatures.find(scene.network().id(), one.id());
    }
}
