package org.kith.home;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final Homes homes;

    HomeController(Homes homes) {
        this.homes = homes;
    }

    @GetMapping("/{network}")
    @Allow(Role.VISITOR)
    HomePage show(Network network, Frame frame) {
        return homes.page(network, frame);
    }
}
