package org.kith.member;

import org.kith.account.Actor;
import org.kith.account.Held;
import org.kith.account.Offices;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/** A person asks to belong to a network. */
@Controller
class ApplicationController {

    private final Applications applications;
    private final Applying applying;
    private final Offices offices;

    ApplicationController(Applications applications, Applying applying, Offices offices) {
        this.applications = applications;
        this.applying = applying;
        this.offices = offices;
    }

    @GetMapping("/{network}/application")
    @Allow(Role.PERSON)
    ApplicationPage show(Network network, Actor actor) {
        return page(network, actor, Answers.none());
    }

    @PostMapping("/{network}/application")
    @Allow(Role.PERSON)
    Object apply(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var answers = new Answers(Map.copyOf(form));
        var words = answers.neededParagraphs("words", Application.LONGEST);
        var page = page(network, actor, answers);
        if (!answers.fine() || !page.mayAsk()) {
            return page;
        }
        applying.apply(network, actor, words);
        return Redirect.to(frame.at("/application"));
    }

    @PostMapping("/{network}/application/withdrawal")
    @Allow(value = Role.PERSON, unagreed = true)
    ResponseEntity<Void> withdraw(Network network, Actor actor, Frame frame) {
        applying.withdraw(network, actor);
        return Redirect.to(frame.at("/application"));
    }

    private ApplicationPage page(Network network, Actor actor, Answers answers) {
        var mine = applications.of(network.id(), actor.personId());
        var belongs = offices.of(network.id(), actor.personId()).stream().anyMatch(Held::runs);
        return new ApplicationPage(mine.isEmpty() ? null : mine.getFirst(), belongs, answers);
    }
}
