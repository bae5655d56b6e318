package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * What waits in a group goes over to the one that it becomes, once where both wait for the same.
 */
@Component
class UpkeepMoves implements MovesOnMerge {

    private static final List<String> CHANGES =
            List.of(
                    """
                    update handover g set withdrawn_at = now()
                    where network_id = :network and group_id = :gone
                      and num_nonnulls(accepted_at, declined_at, withdrawn_at, expired_at) = 0
                      and exists (select from handover k where k.network_id = :network and k.group_id = :kept
                                  and num_nonnulls(k.accepted_at, k.declined_at, k.withdrawn_at, k.expired_at) = 0)
                    """,
                    """
                    update group_question g set answered_at = now(), answered_name = 'Kith'
                    where network_id = :network and group_id = :gone and answered_at is null
                      and exists (select from group_question k where k.network_id = :network and k.group_id = :kept
                                  and k.answered_at is null)
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

    UpkeepMoves(NetworkScope scope) {
        this.scope = scope;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db -> {
                    for (String change : CHANGES) {
                        db.sql(change)
                                .param("network", network.value())
                                .param("gone", gone.value())
                                .param("kept", kept.value())
                                .update();
                    }
                    return null;
                });
    }
}
