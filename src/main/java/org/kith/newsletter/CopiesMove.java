package org.kith.newsletter;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

/** Copies on paper follow their group. */
@Component
class CopiesMove implements MovesOnMerge {

    private final PaperCopies copies;

    CopiesMove(PaperCopies copies) {
        this.copies = copies;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        copies.groupBecomes(network, gone, kept);
    }
}
