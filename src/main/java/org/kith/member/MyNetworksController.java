package org.kith.member;

import org.kith.account.Actor;
import org.kith.account.Ending;
import org.kith.account.Held;
import org.kith.account.Offices;
import org.kith.account.OwnOffices;
import org.kith.account.Role;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.List;
import java.util.Objects;

/** A person's own networks, groups and offices, and the way out of each. */
@Controller
class MyNetworksController {

    private final OwnOffices own;
    private final Offices offices;
    private final Networks networks;
    private final Posts posts;

    MyNetworksController(OwnOffices own, Offices offices, Networks networks, Posts posts) {
        this.own = own;
        this.offices = offices;
        this.networks = networks;
        this.posts = posts;
    }

    @GetMapping("/me/networks")
    @Allow(Role.PERSON)
    MyNetworksPage show(Actor actor) {
        return page(actor, false);
    }

    /** Ends all that they are in this network; what they were stays. */
    @PostMapping("/{network}/departure")
    @Allow(Role.READER)
    Object leave(Network network, Actor actor) {
        var ending = offices.endAll(network.id(), actor, actor.personId(), Held.How.LEFT, "");
        return ending instanceof Ending.LastCoordinator
                ? page(actor, true)
                : Redirect.to("/me/networks");
    }

    private MyNetworksPage page(Actor actor, boolean refused) {
        var held = own.of(actor.personId());
        List<MyNetworksPage.Mine> mine =
                networks.all().stream()
                        .filter(network -> held.containsKey(network.id()))
                        .map(
                                network ->
                                        mine(
                                                network,
                                                Objects.requireNonNull(held.get(network.id()))))
                        .toList();
        return new MyNetworksPage(mine, refused);
    }

    private MyNetworksPage.Mine mine(Network network, List<Held> held) {
        return new MyNetworksPage.Mine(network, posts.of(network.id(), held));
    }
}
