package org.kith.experience;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.List;

/** What helped a group helped the one that it becomes, once; its own is nobody's help. */
@Component
class HelpedMoves implements MovesOnMerge {

    private static final List<String> MOVES =
            List.of(
                    """
                    delete from library_helped gone using library_helped kept
                    where gone.network_id = :network and gone.group_id = :gone
                      and kept.network_id = :network and kept.group_id = :kept and kept.story_id = gone.story_id
                    """,
                    """
                    delete from library_helped h using story s
                    where h.network_id = :network and h.group_id in (:gone, :kept)
                      and s.network_id = :network and s.id = h.story_id and s.group_id in (:gone, :kept)
                    """,
                    """
                    update library_helped set group_id = :kept where network_id = :network and group_id = :gone
                    """);

    private final NetworkScope scope;

    HelpedMoves(NetworkScope scope) {
        this.scope = scope;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        for (String move : MOVES) {
            scope.in(
                    network,
                    db ->
                            db.sql(move)
                                    .param("network", network.value())
                                    .param("gone", gone.value())
                                    .param("kept", kept.value())
                                    .update());
        }
    }
}
