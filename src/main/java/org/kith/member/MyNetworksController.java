package org.kith.member;

import org.kith.account.Actor;
import org.kith.account.Circle;
import org.kith.account.Ending;
import org.kith.account.Held;
import org.kith.account.Members;
import org.kith.account.Offices;
import org.kith.account.OwnOffices;
import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.account.ShownNames;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.ConfirmFirst;
import org.kith.web.SecondFactor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    private final ShownNames names;
    private final SecondFactor secondFactor;

    MyNetworksController(
            OwnOffices own,
            Offices offices,
            Networks networks,
            Members members,
            Posts posts,
            ShownNames names,
            SecondFactor secondFactor) {
        this.own = own;
        this.offices = offices;
        this.members = members;
        this.networks = networks;
        this.posts = posts;
        this.names = names;
        this.secondFactor = secondFactor;
    }

    @GetMapping("/me/networks")
    @Allow(Role.PERSON)
    MyNetworksPage show(
            @RequestParam(defaultValue = "false") boolean saved, Actor actor, Language language) {
        return page(actor, language, false, saved);
    }

    @PostMapping("/{network}/my-name")
    @Allow(value = Role.READER, unagreed = true)
    Object choose(Network network, Actor actor, @RequestParam(defaultValue = "") String circle) {
        var saved =
                Circle.of(circle)
                        .filter(Circle.OF_A_PERSON::contains)
                        .filter(chosen -> names.choose(network.id(), actor, chosen))
                        .isPresent();
        return Redirect.to("/me/networks" + (saved ? "?saved=true" : ""));
    }

    /**
     * Ends all that they are in this network; what they were stays. Whoever found the session of a
     * coordinator or safeguarding lead open cannot take their office from them.
     */
    @PostMapping("/{network}/departure")
    @Allow(value = Role.READER, unagreed = true)
    Object leave(Network network, Actor actor, Session session, Language language) {
        if (members.guarded(network.id(), actor.personId()) && !secondFactor.shown(session)) {
            throw new ConfirmFirst();
        }
        var ending = offices.endAll(network.id(), actor, actor.personId(), Held.How.LEFT, "");
        return ending instanceof Ending.LastCoordinator
                ? page(actor, language, true, false)
                : Redirect.to("/me/networks");
    }

    private MyNetworksPage page(Actor actor, Language language, boolean refused, boolean saved) {
        var held = own.of(actor.personId());
        List<MyNetworksPage.Mine> mine =
                networks.all().stream()
                        .filter(network -> held.containsKey(network.id()))
                        .map(
                                network ->
                                        mine(
                                                network,
                                                actor,
                                                Objects.requireNonNull(held.get(network.id())),
                                                language))
                        .toList();
        return new MyNetworksPage(mine, refused, saved);
    }

    /** Who may not read a network any more learns nothing of what it and its groups are now. */
    private MyNetworksPage.Mine mine(
            Network network, Actor actor, List<Held> held, Language language) {
        var readable = network.published() || held.stream().anyMatch(Held::runs);
        return new MyNetworksPage.Mine(
                network,
                readable,
                names.of(network.id(), actor.personId()),
                readable ? posts.of(network.id(), held, language) : posts.nameless(held));
    }
}
