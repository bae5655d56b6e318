package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

/** What a group has answered is answered by the one that it becomes. */
@Component
class RepresentationMoves implements MovesOnMerge {

    private final Representations representations;

    RepresentationMoves(Representations representations) {
        this.representations = representations;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        representations.groupBecomes(network, gone, kept);
    }
}
