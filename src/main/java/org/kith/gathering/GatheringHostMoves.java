package org.kith.gathering;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

/** What a group hosts is hosted by the one that it becomes. */
@Component
class GatheringHostMoves implements MovesOnMerge {

    private final GatheringHosts hosts;

    GatheringHostMoves(GatheringHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        hosts.groupBecomes(network, gone, kept);
    }
}
