package org.kith.openid;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** Nobody else sees or removes what a provider opens. */
@Component
class WhoseIdentity implements Owning {

    private final Identities identities;

    WhoseIdentity(Identities identities) {
        this.identities = identities;
    }

    @Override
    public String who() {
        return "whose account with the provider it is";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        return isTheirs(actor, named);
    }

    @Override
    public boolean isTheirs(Actor actor, Named named) {
        return identities.of(actor.personId()).stream()
                .anyMatch(one -> one.id().equals(named.id("identity")));
    }
}
