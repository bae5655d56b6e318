package org.kith.pictured;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

/** What was agreed to with a group is agreed to with the one that it becomes. */
@Component
class PicturedMoves implements MovesOnMerge {

    private final NetworkScope scope;

    PicturedMoves(NetworkScope scope) {
        this.scope = scope;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update picture_consent set group_id = :kept where network_id = :network and group_id = :gone
                                        """)
                                .param("network", network.value())
                                .param("gone", gone.value())
                                .param("kept", kept.value())
                                .update());
    }
}
