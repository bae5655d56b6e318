package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Instant;

/**
 * The policy of handing a group over: nothing changes before the successor says yes, and nobody
 * whom it concerns learns of it only then.
 */
@Component
class HandingOver {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOver.class);

    private final NetworkScope scope;
    private final Handovers handovers;
    private final StandingHandovers standing;
    private final Groups groups;
    private final Representatives representatives;
    private final StillThere stillThere;
    private final HandoverLetters letters;

    HandingOver(
            NetworkScope scope,
            Handovers handovers,
            StandingHandovers standing,
            Groups groups,
            Representatives representatives,
            StillThere stillThere,
            HandoverLetters letters) {
        this.scope = scope;
        this.handovers = handovers;
        this.standing = standing;
        this.groups = groups;
        this.representatives = representatives;
        this.stillThere = stillThere;
        this.letters = letters;
    }

    /** False where another successor is asked already. */
    boolean name(Network network, Actor actor, Group group, Handover.Successor successor) {
        return scope.in(
                network.id(),
                db -> {
                    standing.clear(network.id(), group.id());
                    var token = Token.random();
                    var one = handover(actor, group, successor);
                    if (!handovers.add(network.id(), one, token)) {
                        return false;
                    }
                    standing.write(network.id(), actor, one, "named_successor");
                    if (representatives.groupsOf(network.id(), actor).contains(group.id())) {
                        stillThere.answer(network.id(), actor, group.id());
                    }
                    letters.named(network, group, one, token);
                    return true;
                });
    }

    private static Handover handover(Actor actor, Group group, Handover.Successor successor) {
        var now = Instant.now();
        return new Handover(
                Uuid7.next(),
                group.id(),
                actor.personId(),
                actor.name(),
                successor.name(),
                successor.mail(),
                successor.replaces(),
                now,
                now.plus(Handover.LASTS));
    }

    void withdraw(Network network, Actor actor, Group group) {
        handovers
                .open(network.id(), group.id())
                .ifPresent(one -> standing.withdraw(network.id(), actor, one));
    }

    void decline(Network network, Token token) {
        scope.in(
                network.id(),
                db -> {
                    standing.find(network.id(), token)
                            .filter(one -> end(network, one, Handover.End.DECLINED))
                            .ifPresent(
                                    one ->
                                            over(
                                                    network,
                                                    one,
                                                    TakingOver.successor(one),
                                                    "declined"));
                    return null;
                });
    }

    /** Says so where nobody accepted in time; the old representative goes on. */
    int expire(Network network, Instant now) {
        var count = 0;
        for (var one : handovers.overdue(network.id(), now)) {
            try {
                count += scope.in(network.id(), db -> expired(network, one)) ? 1 : 0;
            } catch (RuntimeException broken) {
                LOG.error("Hand-over {} could not be ended", one.id(), broken);
            }
        }
        return count;
    }

    private boolean expired(Network network, Handover one) {
        var ended = end(network, one, Handover.End.EXPIRED);
        if (ended) {
            over(network, one, Actor.KITH, "expired");
        }
        return ended;
    }

    private boolean end(Network network, Handover one, Handover.End how) {
        return handovers.end(network.id(), one.id(), how);
    }

    /** Told to who made it, as long as it is still theirs to ask somebody else. */
    private void over(Network network, Handover one, Actor actor, String how) {
        standing.write(network.id(), actor, one, "handover_" + how);
        if (standing.stands(network.id(), one)) {
            var group = groups.find(network.id(), one.group()).orElseThrow();
            letters.over(network, group, one, how, one.toName());
        }
    }
}
