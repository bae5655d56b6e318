package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The coordinator's queue of groups that somebody claims, and of those that are silent. */
@Controller
class ClaimsController {

    private final Groups groups;
    private final Claims claims;
    private final Claiming claiming;
    private final Questions questions;

    ClaimsController(Groups groups, Claims claims, Claiming claiming, Questions questions) {
        this.groups = groups;
        this.claims = claims;
        this.claiming = claiming;
        this.questions = questions;
    }

    @GetMapping("/{network}/claims")
    @Allow(Role.COORDINATOR)
    ClaimsPage list(Network network, Frame frame) {
        return page(network, frame, Answers.none());
    }

    @PostMapping("/{network}/claims/{id}/answer")
    @Allow(Role.COORDINATOR)
    Object answer(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = claims.open(network.id(), id).orElseThrow(NotHere::new);
        var answers = new Answers(Map.copyOf(form));
        var accepted = answers.raw("do").equals("accept");
        var reason =
                accepted
                        ? answers.paragraphs("reason", Claim.LONGEST)
                        : answers.neededParagraphs("reason", Claim.LONGEST);
        if (!answers.fine()) {
            return page(network, frame, answers);
        }
        claiming.decide(network, actor, one, accepted, reason);
        return Redirect.to(frame.at("/claims"));
    }

    private ClaimsPage page(Network network, Frame frame, Answers answers) {
        var open = claims.open(network.id());
        var silent =
                questions.open(network.id()).stream()
                        .filter(question -> question.coordinatorAt() != null)
                        .toList();
        var ids =
                Stream.concat(open.stream().map(Claim::group), silent.stream().map(Question::group))
                        .collect(Collectors.toSet());
        var cards = groups.cards(network.id(), ids, frame.language());
        return new ClaimsPage(
                open.stream()
                        .map(
                                claim ->
                                        new ClaimsPage.Line(
                                                claim,
                                                Objects.requireNonNull(cards.get(claim.group()))))
                        .toList(),
                silent.stream()
                        .map(
                                question ->
                                        new ClaimsPage.Silent(
                                                Objects.requireNonNull(cards.get(question.group())),
                                                question.askedAt(),
                                                question.dormantAt() != null))
                        .toList(),
                answers);
    }
}
