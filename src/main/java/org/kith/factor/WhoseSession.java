package org.kith.factor;

import org.kith.account.Actor;
import org.kith.account.Sessions;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** Nobody else sees or ends a session. */
@Component
class WhoseSession implements Owning {

    private final Sessions sessions;

    WhoseSession(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String who() {
        return "who is signed in with the session";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        return isTheirs(actor, named);
    }

    @Override
    public boolean isTheirs(Actor actor, Named named) {
        return sessions.running(actor.personId()).stream()
                .anyMatch(line -> line.id().value().equals(named.id("session")));
    }
}
