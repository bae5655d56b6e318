package org.kith.statement;

import org.kith.account.Actor;
import org.kith.account.Held;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** Doubtful signatures are looked at by those whom the network made moderators. */
@Component
class Moderators implements Owning {

    private final Offices offices;

    Moderators(Offices offices) {
        this.offices = offices;
    }

    @Override
    public String who() {
        return "who moderates the network";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        return moderates(network, actor);
    }

    boolean moderates(Network.Id network, Actor actor) {
        return actor.signedIn()
                && offices.of(network, actor.personId()).stream()
                        .filter(Held::runs)
                        .anyMatch(held -> held.office() == Office.MODERATOR);
    }
}
