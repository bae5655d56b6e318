package org.kith.gathering;

import org.kith.network.Network;
import org.kith.web.AlsoInMenu;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The menu leads to gatherings where a network has published any. */
@Component
@Order(10)
class GatheringsInMenu implements AlsoInMenu {

    private final Gatherings gatherings;

    GatheringsInMenu(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    @Override
    public Optional<Way> in(Network.Id network) {
        return gatherings.isAny(network)
                ? Optional.of(new Way("/gatherings", "gathering.title"))
                : Optional.empty();
    }
}
