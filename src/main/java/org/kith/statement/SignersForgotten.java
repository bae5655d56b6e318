package org.kith.statement;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.web.Days;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The policy of forgetting signers: who did not confirm, after a month; whom a request came from,
 * after two weeks; who signed, on the day that they were told.
 */
@Component
class SignersForgotten {

    /** Who may not confirm before somebody has decided. */
    static final Duration DECIDED_WITHIN = Duration.ofDays(90);

    static final Duration SENDER_KEPT = Duration.ofDays(14);

    private final NetworkScope scope;
    private final Statements statements;
    private final StatementSteps steps;
    private final Counting counting;
    private final OldSignatures old;

    SignersForgotten(
            NetworkScope scope,
            Statements statements,
            StatementSteps steps,
            Counting counting,
            OldSignatures old) {
        this.scope = scope;
        this.statements = statements;
        this.steps = steps;
        this.counting = counting;
        this.old = old;
    }

    void round(Network.Id network, Instant now) {
        old.forgetUnconfirmed(
                network, now.minus(Signature.CONFIRM_WITHIN), now.minus(DECIDED_WITHIN));
        old.forgetSenders(network, now.minus(SENDER_KEPT));
        for (var one : due(network, now)) {
            scope.in(
                    network,
                    db -> {
                        counting.publish(network, one.id(), now);
                        old.forgetNames(network, one.id(), now);
                        steps.namesForgotten(network, one.id(), now);
                        return null;
                    });
        }
    }

    private List<Statement> due(Network.Id network, Instant now) {
        var today = Days.of(now);
        return statements.withNames(network).stream()
                .filter(one -> !today.isBefore(one.keptUntil()))
                .toList();
    }
}
