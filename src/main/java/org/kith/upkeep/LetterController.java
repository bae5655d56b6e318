package org.kith.upkeep;

import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What the letter of the yearly question leads to, outside of networks and without a sign-in: the
 * token is the key, and who got it may have no other.
 */
@Controller
class LetterController {

    private final Networks networks;
    private final Groups groups;
    private final Questions questions;
    private final StillThere stillThere;

    LetterController(Networks networks, Groups groups, Questions questions, StillThere stillThere) {
        this.networks = networks;
        this.groups = groups;
        this.questions = questions;
        this.stillThere = stillThere;
    }

    @GetMapping("/still-there/{where}/{token}")
    @Allow(Role.VISITOR)
    LetterPage question(@PathVariable String where, @PathVariable String token, Language language) {
        var here = "/still-there/" + where + "/" + token;
        var in = networks.find(where);
        if (in.isEmpty()) {
            return LetterPage.over(here);
        }
        var network = in.get();
        var asked = questions.find(network.id(), new Token(token));
        return new LetterPage(
                here,
                asked.map(one -> name(network, one.group())).orElse(""),
                asked.isPresent() ? network.nameFor(language) : "",
                false);
    }

    @PostMapping("/still-there/{where}/{token}")
    @Allow(Role.VISITOR)
    LetterPage stillThere(
            @PathVariable String where, @PathVariable String token, Language language) {
        var before = question(where, token, language);
        var done =
                networks.find(where)
                        .map(network -> stillThere.answer(network, new Token(token)))
                        .orElse(false);
        return new LetterPage(before.address(), before.group(), before.network(), done);
    }

    private String name(Network network, Group.Id group) {
        return groups.find(network.id(), group).map(Group::name).orElse("");
    }
}
