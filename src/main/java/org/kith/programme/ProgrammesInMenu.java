package org.kith.programme;

import org.kith.network.Network;
import org.kith.web.AlsoInMenu;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The menu leads to programmes where a network has any. */
@Component
@Order(50)
class ProgrammesInMenu implements AlsoInMenu {

    private final Programmes programmes;

    ProgrammesInMenu(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Optional<Way> in(Network.Id network) {
        return programmes.isAny(network)
                ? Optional.of(new Way("/programmes", "programme.title"))
                : Optional.empty();
    }
}
