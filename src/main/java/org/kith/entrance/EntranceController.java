package org.kith.entrance;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Networks;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class EntranceController {

    private final Networks networks;

    EntranceController(Networks networks) {
        this.networks = networks;
    }

    @GetMapping("/")
    @Allow(Role.VISITOR)
    EntrancePage entrance(Actor actor) {
        return new EntrancePage(
                networks.all().stream()
                        .filter(network -> network.published() || actor.may(Role.OPERATOR))
                        .toList());
    }
}
