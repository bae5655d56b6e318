package org.kith.community;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** A draft is of who began it, and of nobody else whatever their role. */
@Component
public class WhoseDraft implements Owning {

    private final Drafts drafts;

    WhoseDraft(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String who() {
        return "who began the draft";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        return drafts.find(network, actor, new Draft.Id(named.id("id"))).isPresent();
    }
}
