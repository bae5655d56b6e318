package org.kith.entrance;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

@Controller
class NewNetworkController {

    private final NetworkAddress address;

    NewNetworkController(NetworkAddress address) {
        this.address = address;
    }

    @GetMapping("/networks/new")
    @Allow(Role.OPERATOR)
    NewNetworkPage ask(Actor actor, Language reader) {
        return new NewNetworkPage(NetworkForm.empty(reader), Map.of());
    }

    @GetMapping("/networks/new/address")
    @Allow(Role.OPERATOR)
    AddressField check(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String slug) {
        var wanted = NetworkAddress.of(slug, name);
        return new AddressField(wanted, address.wrongWith(wanted).orElse(null));
    }
}
