package org.kith.matching;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PartnersController {

    private final Partners partners;

    PartnersController(Partners partners) {
        this.partners = partners;
    }

    @GetMapping("/{network}/partners")
    @Allow(Role.VISITOR)
    PartnersPage find(
            Network network, Frame frame, @RequestParam MultiValueMap<String, String> address) {
        return partners.page(network, PartnersForm.read(address), frame);
    }
}
