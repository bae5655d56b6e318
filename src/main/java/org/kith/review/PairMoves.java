package org.kith.review;

import org.kith.account.Actor;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Merge;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** What became one with another is in question no more. */
@Component
class PairMoves implements MovesOnMerge {

    private final Queue queue;

    PairMoves(Queue queue) {
        this.queue = queue;
    }

    @Override
    public void communityBecomes(
            Network.Id network, Actor actor, Community.Id gone, Community.Id kept) {
        queue.forget(network, Merge.Kind.COMMUNITY, gone.value());
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        queue.forget(network, Merge.Kind.GROUP, gone.value());
    }

    @Override
    public void linkBecomes(Network.Id network, UUID gone, UUID kept) {
        queue.forget(network, Merge.Kind.LINK, gone);
    }
}
