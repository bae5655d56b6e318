package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.account.People;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What waits in a group goes over to the one that it becomes, once where both wait for the same. A
 * group that is there does not fall asleep by becoming one with another.
 */
@Component
class UpkeepMoves implements MovesOnMerge {

    private static final List<String> CHANGES =
            List.of(
                    """
                    update group_question q set answered_at = now(), answered_name = 'Kith'
                    where network_id = :network and answered_at is null
                      and (group_id = :gone and exists (select from community_group g where g.network_id = :network and g.id = :kept
                                                        and g.created_at > :yearAgo)
                           or exists (select from group_question other
                                      where other.network_id = :network and other.group_id in (:gone, :kept)
                                        and other.group_id <> q.group_id
                                        and (other.answered_at > :yearAgo
                                             or other.answered_at is null and (other.asked_at, other.id) > (q.asked_at, q.id))))
                    """,
                    """
                    update group_claim g set withdrawn_at = now()
                    where network_id = :network and group_id = :gone and decision is null and withdrawn_at is null
                      and exists (select from group_claim k where k.network_id = :network and k.group_id = :kept
                                  and k.person_id = g.person_id and k.decision is null and k.withdrawn_at is null)
                    """,
                    """
                    update handover set group_id = :kept where network_id = :network and group_id = :gone
                    """,
                    """
                    update group_question set group_id = :kept where network_id = :network and group_id = :gone
                    """,
                    """
                    update group_claim set group_id = :kept where network_id = :network and group_id = :gone
                    """);

    private final NetworkScope scope;
    private final Networks networks;
    private final Groups groups;
    private final Handovers handovers;
    private final People people;
    private final Letters letters;

    UpkeepMoves(
            NetworkScope scope,
            Networks networks,
            Groups groups,
            Handovers handovers,
            People people,
            Letters letters) {
        this.scope = scope;
        this.networks = networks;
        this.groups = groups;
        this.handovers = handovers;
        this.people = people;
        this.letters = letters;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db -> {
                    if (handovers.open(network, kept).isPresent()) {
                        handovers.open(network, gone).ifPresent(one -> drop(network, one, kept));
                    }
                    var yearAgo = Instant.now().minus(Question.EVERY);
                    for (String change : CHANGES) {
                        db.sql(change)
                                .param("network", network.value())
                                .param("gone", gone.value())
                                .param("kept", kept.value())
                                .param("yearAgo", yearAgo.atOffset(ZoneOffset.UTC))
                                .update();
                    }
                    return null;
                });
    }

    /** One waits in the other group already; who made this one is told. */
    private void drop(Network.Id id, Handover one, Group.Id kept) {
        handovers.end(id, one.id(), Handover.End.WITHDRAWN);
        var network = networks.withId(id).orElseThrow();
        var group = groups.find(id, kept).orElseThrow();
        people.find(one.from())
                .ifPresent(
                        to ->
                                letters.write(
                                        network,
                                        Letters.To.of(to),
                                        "handover.dropped",
                                        group,
                                        one.toName(),
                                        "/"
                                                + network.slug()
                                                + "/groups/"
                                                + group.slug()
                                                + "/keeping"));
    }
}
