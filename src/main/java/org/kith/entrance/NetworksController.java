package org.kith.entrance;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.web.Allow;
import org.kith.web.Next;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class NetworksController {

    private final NewNetworks newNetworks;

    NetworksController(NewNetworks newNetworks) {
        this.newNetworks = newNetworks;
    }

    /** The home of the new network, or the form again with all that was typed. */
    @PostMapping("/networks")
    @Allow(Role.OPERATOR)
    Object start(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String slug,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "false") boolean published,
            Actor actor) {
        var form = new NetworkForm(name, slug, about, language, published);
        return switch (newNetworks.start(actor, form)) {
            case NewNetworks.Outcome.Started(var network) -> Next.redirect("/" + network.slug());
            case NewNetworks.Outcome.Refused(var wrong) -> new NewNetworkPage(form, wrong);
        };
    }
}
