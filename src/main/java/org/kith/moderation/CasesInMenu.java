package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.AlsoInMenu;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The menu leads moderators to what waits for them. */
@Component
@Order(90)
class CasesInMenu implements AlsoInMenu {

    private final Moderators moderators;

    CasesInMenu(Moderators moderators) {
        this.moderators = moderators;
    }

    @Override
    public Optional<Way> in(Network.Id network) {
        return Optional.empty();
    }

    @Override
    public Optional<Way> in(Network.Id network, Actor actor) {
        return moderators.decides(network, actor)
                ? Optional.of(new Way("/cases", "moderation.title"))
                : Optional.empty();
    }
}
