package org.kith.discussion;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

/** What a group said goes over to the one that it becomes. */
@Component
class DiscussionMoves implements MovesOnMerge {

    private final Discussions discussions;

    DiscussionMoves(Discussions discussions) {
        this.discussions = discussions;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        discussions.groupBecomes(network, gone, kept);
    }
}
