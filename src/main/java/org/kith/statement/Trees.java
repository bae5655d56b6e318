package org.kith.statement;

import org.kith.network.Network;
import org.kith.shared.Recent;
import org.springframework.stereotype.Component;

/**
 * Trees over published counts, which never change; some are kept, since many ask for the newest.
 */
@Component
class Trees {

    /** A tree over a hundred thousand has some megabytes. */
    private static final int KEPT = 4;

    private final Leaves leaves;
    private final Recent<Of, MerkleTree> recent = new Recent<>(KEPT);

    Trees(Leaves leaves) {
        this.leaves = leaves;
    }

    private record Of(Statement.Id statement, int number) {}

    MerkleTree of(Network.Id network, Statement.Id statement, int number) {
        var of = new Of(statement, number);
        return recent.find(of)
                .orElseGet(
                        () ->
                                recent.keep(
                                        of, new MerkleTree(leaves.of(network, statement, number))));
    }
}
