package org.kith.introduction;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asking to be introduced, and the list of what was asked. */
@Controller
class AskingController {

    static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,200}");

    private final IntroductionPages pages;
    private final Asking asking;
    private final Communities communities;
    private final Groups groups;

    AskingController(
            IntroductionPages pages, Asking asking, Communities communities, Groups groups) {
        this.pages = pages;
        this.asking = asking;
        this.communities = communities;
        this.groups = groups;
    }

    @GetMapping("/{network}/introductions")
    @Allow(Role.REPRESENTATIVE)
    IntroductionsPage list(
            Network network, Actor actor, Frame frame, @RequestParam(defaultValue = "1") int page) {
        return pages.list(network, actor, frame.language(), page);
    }

    /**
     * @param to slug of the community asked for
     * @param asks slug of the community for which a coordinator asks
     * @param group slug of the group that should answer
     */
    @GetMapping("/{network}/introductions/new")
    @Allow(Role.REPRESENTATIVE)
    AskPage form(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "for", defaultValue = "") String asks,
            @RequestParam(defaultValue = "") String group) {
        var known = Map.of("for", List.of(asks), "asked", List.of(group));
        return pages.ask(network, actor, community(network, to), asks, new Answers(known), frame);
    }

    @PostMapping("/{network}/introductions")
    @Allow(Role.REPRESENTATIVE)
    Object ask(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var answers = new Answers(Map.copyOf(form));
        var to = community(network, answers.raw("to"));
        var ours = group(network, answers.raw("asking"));
        var asked = group(network, answers.raw("asked"));
        var words = answers.neededParagraphs("words", Step.LONGEST);
        if (ours.isEmpty()) {
            answers.refuse("asking", "community.problem.choose");
        }
        if (!answers.fine()) {
            return pages.ask(network, actor, to, answers.raw("for"), answers, frame);
        }
        var outcome =
                asking.ask(
                        network,
                        actor,
                        ours.orElseThrow(),
                        to.id(),
                        asked.map(Group::id).orElse(null),
                        words);
        return switch (outcome) {
            case Asking.Asked.Sent(var one, var reachable) ->
                    Redirect.to(frame.at("/introductions/" + one.id()));
            case Asking.Asked.Open(var one) ->
                    here(network, actor, to, answers, "/introductions/" + one.id(), "open", frame);
            case Asking.Asked.Linked(var slug) ->
                    here(network, actor, to, answers, "/links/" + slug, "linked", frame);
            case Asking.Asked.SaidNo(var one) ->
                    here(network, actor, to, answers, "/introductions/" + one.id(), "no", frame);
            case Asking.Asked.TooMany() -> {
                answers.refuse("asking", "introduction.problem.too_many");
                yield pages.ask(network, actor, to, answers.raw("for"), answers, frame);
            }
            case Asking.Asked.NotTheirs() -> {
                answers.refuse("asking", "introduction.problem.not_yours");
                yield pages.ask(network, actor, to, answers.raw("for"), answers, frame);
            }
        };
    }

    private AskPage here(
            Network network,
            Actor actor,
            Community to,
            Answers answers,
            String address,
            String what,
            Frame frame) {
        return pages.ask(
                network,
                actor,
                to,
                answers.raw("for"),
                answers,
                frame.at(address),
                "introduction.here." + what,
                frame.language());
    }

    private Community community(Network network, String slug) {
        return Optional.of(slug)
                .filter(SLUG.asMatchPredicate())
                .flatMap(known -> communities.find(network.id(), known))
                .orElseThrow(NotHere::new);
    }

    private Optional<Group> group(Network network, String slug) {
        return SLUG.matcher(slug).matches() ? groups.find(network.id(), slug) : Optional.empty();
    }
}
