package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

/** Whose the content of a case was follows when groups are merged. */
@Component
class CaseMoves implements MovesOnMerge {

    private final NetworkScope scope;

    CaseMoves(NetworkScope scope) {
        this.scope = scope;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update moderation_case set groups = array_replace(groups, :gone, :kept)
                                        where network_id = :network and :gone = any(groups)
                                        """)
                                .param("network", network.value())
                                .param("gone", gone.value())
                                .param("kept", kept.value())
                                .update());
    }
}
