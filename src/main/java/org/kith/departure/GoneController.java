package org.kith.departure;

import org.kith.account.Role;
import org.kith.network.Networks;
import org.kith.shared.WallClock;
import org.kith.store.OwnedDatabase;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Instant;

/** The networks that go and that went, for who runs the installation. */
@Controller
class GoneController {

    private final Networks networks;
    private final Deletions deletions;
    private final GoneNetworks gone;
    private final OwnedDatabase database;
    private final WallClock clock;

    GoneController(
            Networks networks,
            Deletions deletions,
            GoneNetworks gone,
            OwnedDatabase database,
            WallClock clock) {
        this.networks = networks;
        this.deletions = deletions;
        this.gone = gone;
        this.database = database;
        this.clock = clock;
    }

    @GetMapping("/networks/gone")
    @Allow(Role.OPERATOR)
    GonePage show() {
        var now = Instant.now();
        return new GonePage(
                networks.all().stream()
                        .flatMap(
                                network ->
                                        deletions.waiting(network.id()).stream()
                                                .map(
                                                        one ->
                                                                new GonePage.Going(
                                                                        network,
                                                                        one,
                                                                        one.late(now))))
                        .toList(),
                gone.newest(),
                database.letsOwnerIn(),
                clock.believed());
    }
}
