package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/**
 * Where a contact of a claimed group is heard, outside of networks and without a sign-in: most
 * contacts of groups that nobody keeps have none.
 */
@Controller
class ObjectionController {

    private static final String WORDS = "words";

    private final Networks networks;
    private final Groups groups;
    private final Claims claims;
    private final Hearings hearings;
    private final Claiming claiming;

    ObjectionController(
            Networks networks, Groups groups, Claims claims, Hearings hearings, Claiming claiming) {
        this.networks = networks;
        this.groups = groups;
        this.claims = claims;
        this.hearings = hearings;
        this.claiming = claiming;
    }

    @GetMapping("/objections/{where}/{token}")
    @Allow(Role.VISITOR)
    ObjectionPage look(@PathVariable String where, @PathVariable String token) {
        var here = here(where, token);
        return networks.find(where)
                .map(network -> page(network, here, new Token(token), Answers.none()))
                .orElseGet(() -> ObjectionPage.over(here));
    }

    @PostMapping("/objections/{where}/{token}")
    @Allow(Role.VISITOR)
    ObjectionPage say(
            @PathVariable String where,
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> form) {
        var here = here(where, token);
        return networks.find(where)
                .map(network -> say(network, here, new Token(token), new Answers(Map.copyOf(form))))
                .orElseGet(() -> ObjectionPage.over(here));
    }

    private ObjectionPage say(Network network, String here, Token token, Answers answers) {
        var page = page(network, here, token, answers);
        var claim = page.claim();
        var who = hearings.find(network.id(), token);
        if (claim == null || page.done() || who.isEmpty()) {
            return page;
        }
        var word = Said.of(answers, WORDS);
        if (answers.fine()) {
            var actor = new Actor(null, who.get().name(), Actor.VISITOR.role());
            claiming.say(network, actor, claim, who.get(), word.objects(), word.words());
        }
        return page(network, here, token, answers);
    }

    private ObjectionPage page(Network network, String here, Token token, Answers answers) {
        return hearings.find(network.id(), token)
                .flatMap(
                        who ->
                                claims.find(network.id(), who.claim())
                                        .map(
                                                claim ->
                                                        new ObjectionPage(
                                                                here,
                                                                network,
                                                                claim,
                                                                name(network, claim.group()),
                                                                hearings.of(network.id(), claim)
                                                                        .hasSpoken(who.mail()),
                                                                answers)))
                .orElseGet(() -> ObjectionPage.over(here));
    }

    private String name(Network network, Group.Id group) {
        return groups.find(network.id(), group).map(Group::name).orElse("");
    }

    private static String here(String where, String token) {
        return "/objections/" + where + "/" + token;
    }
}
