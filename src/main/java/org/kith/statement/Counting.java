package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.web.Days;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The policy of published counts: at most one a day, over all signatures that count then, and none
 * where nothing has changed. Whoever has the leaves computes the count and its root anew.
 */
@Component
class Counting {

    private final NetworkScope scope;
    private final Statements statements;
    private final PublishedCounts counts;
    private final Leaves leaves;
    private final Trees trees;

    Counting(
            NetworkScope scope,
            Statements statements,
            PublishedCounts counts,
            Leaves leaves,
            Trees trees) {
        this.scope = scope;
        this.statements = statements;
        this.counts = counts;
        this.leaves = leaves;
        this.trees = trees;
    }

    void publish(Network.Id network, Statement.Id id, Instant now) {
        scope.in(
                network,
                db -> {
                    statements.hold(network, id);
                    var before = counts.newest(network, id).orElse(null);
                    if (before == null || Days.of(before.publishedAt()).isBefore(Days.of(now))) {
                        publish(network, id, before == null ? 1 : before.number() + 1, now);
                    }
                    return null;
                });
    }

    private void publish(Network.Id network, Statement.Id id, int number, Instant now) {
        var added = add(network, id, number);
        var ended = leaves.end(network, id, number);
        if (!added && ended == 0) {
            return;
        }
        var root = new MerkleTree(leaves.of(network, id, number)).root();
        var tally = leaves.tally(network, id, number);
        counts.publish(
                network,
                id,
                new PublishedCount(number, now, tally.onScreen(), tally.onPaper(), root));
    }

    private boolean add(Network.Id network, Statement.Id id, int number) {
        var some = leaves.missing(network, id);
        var any = !some.isEmpty();
        while (!some.isEmpty()) {
            for (var one : some) {
                var nonce = Objects.requireNonNull(one.nonce());
                leaves.add(network, one, MerkleTree.leaf(nonce, Receipt.text(one)), number);
            }
            some = leaves.missing(network, id);
        }
        return any;
    }

    /** Null where there is none: it was not confirmed, is withdrawn, or waits for somebody. */
    @Nullable Receipt receipt(Network.Id network, Signature one) {
        var nonce = one.nonce();
        if (nonce == null || one.state() != Signature.State.CONFIRMED) {
            return null;
        }
        var text = Receipt.text(one);
        var leaf = MerkleTree.leaf(nonce, text);
        var count = counts.with(network, one.id()).orElse(null);
        return new Receipt(
                nonce,
                text,
                leaf,
                count,
                count == null
                        ? List.of()
                        : trees.of(network, one.statement(), count.number()).path(leaf));
    }
}
