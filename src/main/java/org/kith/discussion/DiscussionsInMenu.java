package org.kith.discussion;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.AlsoInMenu;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The menu leads members to their discussions. */
@Component
@Order(60)
class DiscussionsInMenu implements AlsoInMenu {

    @Override
    public Optional<Way> in(Network.Id network) {
        return Optional.empty();
    }

    @Override
    public Optional<Way> in(Network.Id network, Actor actor) {
        return actor.may(Role.READER)
                ? Optional.of(new Way("/discussions", "discussion.menu"))
                : Optional.empty();
    }
}
