package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
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
import java.util.UUID;

/** The coordinator's queue of groups that somebody claims, and of those that are silent. */
@Controller
class ClaimsController {

    private final Claims claims;
    private final Claiming claiming;
    private final ClaimsPages pages;

    ClaimsController(Claims claims, Claiming claiming, ClaimsPages pages) {
        this.claims = claims;
        this.claiming = claiming;
        this.pages = pages;
    }

    /**
     * @param page of the claims
     * @param silent page of the groups that do not answer
     */
    @GetMapping("/{network}/claims")
    @Allow(Role.COORDINATOR)
    ClaimsPage list(
            Network network,
            Frame frame,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int silent) {
        return pages.page(network, frame, page, silent, null, Answers.none());
    }

    /** The first word counts; who comes second sees it, and what they typed. */
    @PostMapping("/{network}/claims/{id}/answer")
    @Allow(Role.COORDINATOR)
    Object answer(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = claims.find(network.id(), id).orElseThrow(NotHere::new);
        var answers = new Answers(Map.copyOf(form));
        var accepted = answers.raw("do").equals("accept");
        if (!accepted && !answers.raw("do").equals("decline")) {
            answers.refuse("do-" + id, "community.problem.choose");
        }
        var field = "reason-" + id;
        var reason =
                accepted
                        ? answers.paragraphs(field, Claim.LONGEST)
                        : answers.neededParagraphs(field, Claim.LONGEST);
        if (!answers.fine()) {
            return page(network, frame, one.open() ? null : one, answers);
        }
        return switch (claiming.decide(network, actor, one, accepted, reason)) {
            case DONE -> Redirect.to(frame.at("/claims"));
            case TOO_EARLY -> {
                answers.refuse("do-" + id, "upkeep.problem.too_early");
                yield page(network, frame, null, answers);
            }
            case OVER -> page(network, frame, claims.find(network.id(), id).orElse(one), answers);
        };
    }

    private ClaimsPage page(Network network, Frame frame, @Nullable Claim late, Answers answers) {
        return pages.page(network, frame, 1, 1, late, answers);
    }
}
