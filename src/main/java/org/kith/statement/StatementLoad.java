package org.kith.statement;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Friendship statements that Kith ships, open for signing; one that is here stays as it is. */
@Component
public class StatementLoad {

    private final NetworkScope scope;
    private final StatementDrafts drafts;
    private final StatementSteps steps;
    private final Audit audit;

    StatementLoad(NetworkScope scope, StatementDrafts drafts, StatementSteps steps, Audit audit) {
        this.scope = scope;
        this.drafts = drafts;
        this.steps = steps;
        this.audit = audit;
    }

    /** How many are new. */
    public int load(Network.Id network, List<Statement> all) {
        var now = Instant.now();
        return scope.in(
                network,
                db -> {
                    var fresh =
                            all.stream()
                                    .filter(one -> drafts.add(network, Actor.KITH, one, now))
                                    .toList();
                    fresh.forEach(one -> steps.open(network, one.id(), now));
                    audit.write(
                            network,
                            Actor.KITH,
                            Audit.Change.of(
                                    "loaded",
                                    "statement",
                                    network.value(),
                                    null,
                                    Map.of("count", fresh.size())));
                    return fresh.size();
                });
    }
}
