package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Anybody signed in says that they speak for a group that nobody keeps. */
@Controller
class ClaimController {

    private final Groups groups;
    private final Claims claims;
    private final Claiming claiming;

    ClaimController(Groups groups, Claims claims, Claiming claiming) {
        this.groups = groups;
        this.claims = claims;
        this.claiming = claiming;
    }

    @GetMapping("/{network}/groups/{slug}/claim")
    @Allow(Role.PERSON)
    ClaimPage show(Network network, Actor actor, @PathVariable String slug) {
        return page(network, actor, group(network, slug), Answers.none());
    }

    @PostMapping("/{network}/groups/{slug}/claim")
    @Allow(Role.PERSON)
    Object claim(
            Network network,
            Actor actor,
            @PathVariable String slug,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var group = group(network, slug);
        var answers = new Answers(Map.copyOf(form));
        var evidence = answers.neededParagraphs("evidence", Claim.LONGEST);
        var address = answers.line("address", Claim.LONGEST_ADDRESS);
        if (address != null && !address.matches("https?://\\S+")) {
            answers.refuse("address", "upkeep.problem.address");
        }
        if (!answers.fine()) {
            return page(network, actor, group, answers);
        }
        claiming.claim(network, actor, group, evidence, address);
        return back(group, frame);
    }

    @PostMapping("/{network}/groups/{slug}/claim/withdrawal")
    @Allow(value = Role.PERSON, unagreed = true)
    ResponseEntity<Void> withdraw(
            Network network, Actor actor, @PathVariable String slug, Frame frame) {
        var group = group(network, slug);
        claiming.withdraw(network, actor, group);
        return back(group, frame);
    }

    /** Without what the contacts say: who they are is not for strangers. */
    private ClaimPage page(Network network, Actor actor, Group group, Answers answers) {
        var open =
                claims.openOf(network.id(), group.id(), actor.personId())
                        .map(claim -> new Hearing(claim, List.of(), Set.of()));
        return new ClaimPage(group, open.orElse(null), answers);
    }

    private Group group(Network network, String slug) {
        return groups.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private static ResponseEntity<Void> back(Group group, Frame frame) {
        return Redirect.to(frame.at("/groups/" + group.slug() + "/claim"));
    }
}
