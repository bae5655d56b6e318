package org.kith.factor;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** Those who can say that somebody is who they say: {@link Acquaintances}. */
@Component
class WhoseRecovery implements Owning {

    private final Recovering recovering;

    WhoseRecovery(Recovering recovering) {
        this.recovering = recovering;
    }

    @Override
    public String who() {
        return "who may say that it is them: a coordinator of theirs, or somebody of the same"
                + " group";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        return isTheirs(actor, named);
    }

    @Override
    public boolean isTheirs(Actor actor, Named named) {
        return recovering.seenBy(actor.personId(), new Recovery.Id(named.id("id"))).isPresent();
    }
}
