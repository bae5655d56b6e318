package org.kith.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.network.NetworkScope;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Who waits for an answer comes before who waits for a letter, and nobody is left out. */
@KithTest
class ReceivingTest {

    private static final int CROWD = 550;

    private final TestNetworks tests;
    private final Signers signers;
    private final Signatures signatures;
    private final Receiving receiving;
    private final NetworkScope scope;

    ReceivingTest(
            TestNetworks tests,
            Signers signers,
            Signatures signatures,
            Receiving receiving,
            NetworkScope scope) {
        this.tests = tests;
        this.signers = signers;
        this.signatures = signatures;
        this.receiving = receiving;
        this.scope = scope;
    }

    @Test
    void a_round_sees_to_some_while_a_crowd_signs_and_to_all_once_it_is_over() {
        var scene = signers.open(tests.published());
        var network = scene.network();
        var all =
                Stream.generate(() -> Signers.signing(scene.slug(), "Huda Ali"))
                        .limit(CROWD)
                        .toList();
        // However slow the machine is, all of them have come within the last second.
        signatures.add(network.id(), all, Instant.now().plus(Duration.ofHours(1)), () -> {});
        assertThat(receiving.round(network, Instant.now())).as("more are left").isTrue();
        assertThat(taken(scene)).isEqualTo(50);
        signers.change(
                scene,
                "update signature set signed_at = signed_at - interval '2 hours' where"
                        + " statement_id = :statement");
        assertThat(receiving.round(network, Instant.now())).as("more are left").isFalse();
        assertThat(taken(scene)).isEqualTo(CROWD);
    }

    private int taken(Signers.Scene scene) {
        return scope.in(
                scene.network().id(),
                db ->
                        db.sql("select count(*) from signature where taken_at is not null")
                                .query(Integer.class)
                                .single());
    }
}
