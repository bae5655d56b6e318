package org.kith.factor;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** Nobody else sees or removes a passkey. */
@Component
class WhosePasskey implements Owning {

    private final Passkeys passkeys;

    WhosePasskey(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public String who() {
        return "whose passkey it is";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        return isTheirs(actor, named);
    }

    @Override
    public boolean isTheirs(Actor actor, Named named) {
        return passkeys.of(actor.personId()).stream()
                .anyMatch(passkey -> passkey.id().value().equals(named.id("passkey")));
    }
}
