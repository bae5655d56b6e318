package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/** A side suspends a link, resumes it, or ends it: its own decision. */
@Controller
class DecisionController {

    private final LinkPages pages;
    private final Facts facts;
    private final Speakers speakers;
    private final Statements statements;

    DecisionController(LinkPages pages, Facts facts, Speakers speakers, Statements statements) {
        this.pages = pages;
        this.facts = facts;
        this.speakers = speakers;
        this.statements = statements;
    }

    @GetMapping("/{network}/links/{slug}/suspension")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseLink.class, unless = Role.COORDINATOR)
    Object suspension(Network network, @PathVariable String slug, Frame frame) {
        return ask(network, slug, frame, Decision.SUSPENSION);
    }

    @PostMapping("/{network}/links/{slug}/suspension")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseLink.class, unless = Role.COORDINATOR)
    Object suspend(
            Network network,
            @PathVariable String slug,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        return decide(network, slug, frame, Decision.SUSPENSION, new Answers(Map.copyOf(form)));
    }

    @GetMapping("/{network}/links/{slug}/resumption")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseLink.class, unless = Role.COORDINATOR)
    Object resumption(Network network, @PathVariable String slug, Frame frame) {
        return ask(network, slug, frame, Decision.RESUMPTION);
    }

    @PostMapping("/{network}/links/{slug}/resumption")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseLink.class, unless = Role.COORDINATOR)
    Object resume(
            Network network,
            @PathVariable String slug,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        return decide(network, slug, frame, Decision.RESUMPTION, new Answers(Map.copyOf(form)));
    }

    @GetMapping("/{network}/links/{slug}/ending")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseLink.class, unless = Role.COORDINATOR)
    Object ending(Network network, @PathVariable String slug, Frame frame) {
        return ask(network, slug, frame, Decision.ENDING);
    }

    @PostMapping("/{network}/links/{slug}/ending")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseLink.class, unless = Role.COORDINATOR)
    Object end(
            Network network,
            @PathVariable String slug,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        return decide(network, slug, frame, Decision.ENDING, new Answers(Map.copyOf(form)));
    }

    private Object ask(Network network, String slug, Frame frame, Decision decision) {
        var link = pages.link(network, slug);
        var row = pages.row(network, link, frame.language());
        return decision.fits(row.stage())
                ? page(network, link, row, decision, Answers.none(), frame.actor())
                : to(link, frame);
    }

    private Object decide(
            Network network, String slug, Frame frame, Decision decision, Answers answers) {
        var link = pages.link(network, slug);
        var row = pages.row(network, link, frame.language());
        if (!decision.fits(row.stage())) {
            return to(link, frame);
        }
        var voices = speakers.voices(network.id(), frame.actor(), link);
        var said = decision.read(answers, voices, facts.of(network.id(), link.id()));
        if (said.isEmpty()) {
            return page(network, link, row, decision, answers, frame.actor());
        }
        statements.state(network, frame.actor(), link, said.get());
        return to(link, frame);
    }

    private DecisionPage page(
            Network network,
            Link link,
            LinkRow row,
            Decision decision,
            Answers answers,
            Actor actor) {
        return new DecisionPage(row, decision, speakers.voices(network.id(), actor, link), answers);
    }

    /** Where it stands already as somebody wants it, its page says so. */
    private static Object to(Link link, Frame frame) {
        return Redirect.to(frame.at("/links/" + link.slug()));
    }
}
