package org.kith.member;

import org.kith.account.Actor;
import org.kith.account.Ending;
import org.kith.account.Held;
import org.kith.account.Members;
import org.kith.account.Offices;
import org.kith.account.OwnOffices;
import org.kith.account.Role;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.ConfirmFirst;
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
    private final Members members;
    private final Posts posts;

    MyNetworksController(
            OwnOffices own, Offices offices, Networks networks, Members members, Posts posts) {
        this.own = own;
        this.offices = offices;
        this.members = members;
        this.networks = networks;
        this.posts = posts;
    }

    @GetMapping("/me/networks")
    @Allow(Role.PERSON)
    MyNetworksPage show(Actor actor, Language language) {
        return page(actor, language, false);
    }

    /**
     * Ends all that they are in this network; what they were stays. Whoever found a coordinator's
     * session open cannot take their office from them.
     */
    @PostMapping("/{network}/departure")
    @Allow(value = Role.READER, unagreed = true)
    Object leave(Network network, Actor actor, Language language) {
        if (members.coordinators(network.id()).contains(actor.personId())
                && !actor.may(Role.COORDINATOR)) {
            throw new ConfirmFirst();
        }
        var ending = offices.endAll(network.id(), actor, actor.personId(), Held.How.LEFT, "");
        return ending instanceof Ending.LastCoordinator
                ? page(actor, language, true)
                : Redirect.to("/me/networks");
    }

    private MyNetworksPage page(Actor actor, Language language, boolean refused) {
        var held = own.of(actor.personId());
        List<MyNetworksPage.Mine> mine =
                networks.all().stream()
                        .filter(network -> held.containsKey(network.id()))
                        .map(
                                network ->
                                        mine(
                                                network,
                                                Objects.requireNonNull(held.get(network.id())),
                                                language))
                        .toList();
        return new MyNetworksPage(mine, refused);
    }

    /** Who may not read a network any more learns nothing of what it and its groups are now. */
    private MyNetworksPage.Mine mine(Network network, List<Held> held, Language language) {
        var readable = network.published() || held.stream().anyMatch(Held::runs);
        return new MyNetworksPage.Mine(
                network,
                readable,
                readable ? posts.of(network.id(), held, language) : posts.nameless(held));
    }
}
