package org.kith.statement;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.moderation.Moderators;
import org.kith.network.Network;
import org.kith.web.AlsoInMenu;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The menu leads moderators to their queue; coordinators have it among what is theirs. */
@Component
@Order(80)
class DoubtsInMenu implements AlsoInMenu {

    private final Moderators moderators;

    DoubtsInMenu(Moderators moderators) {
        this.moderators = moderators;
    }

    @Override
    public Optional<Way> in(Network.Id network) {
        return Optional.empty();
    }

    @Override
    public Optional<Way> in(Network.Id network, Actor actor) {
        return !actor.may(Role.COORDINATOR) && moderators.moderates(network, actor)
                ? Optional.of(new Way("/signatures", "statement.doubts.nav"))
                : Optional.empty();
    }
}
