package org.kith.upkeep;

import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What letters lead to, outside of networks and without a sign-in: the token is the key, and who
 * got it may have no other.
 */
@Controller
class LetterController {

    private final Networks networks;
    private final Groups groups;
    private final Handovers handovers;
    private final HandingOver handingOver;
    private final Questions questions;
    private final StillThere stillThere;

    LetterController(
            Networks networks,
            Groups groups,
            Handovers handovers,
            HandingOver handingOver,
            Questions questions,
            StillThere stillThere) {
        this.networks = networks;
        this.groups = groups;
        this.handovers = handovers;
        this.handingOver = handingOver;
        this.questions = questions;
        this.stillThere = stillThere;
    }

    @GetMapping("/handovers/{where}/{token}")
    @Allow(Role.VISITOR)
    LetterPage handover(@PathVariable String where, @PathVariable String token, Language language) {
        var here = "/handovers/" + where + "/" + token;
        var in = networks.find(where);
        if (in.isEmpty()) {
            return LetterPage.over("handover", here);
        }
        var network = in.get();
        var one = handovers.find(network.id(), new Token(token));
        return new LetterPage(
                "handover",
                here,
                one.map(found -> name(network, found.group())).orElse(""),
                one.map(Handover::fromName).orElse(""),
                one.isPresent() ? network.nameFor(language) : "",
                false);
    }

    /** A yes leads on to the sign-in of who now speaks for the group. */
    @PostMapping("/handovers/{where}/{token}")
    @Allow(Role.VISITOR)
    Object answer(
            @PathVariable String where,
            @PathVariable String token,
            @RequestParam(name = "do", defaultValue = "") String choice,
            Language language) {
        var in = networks.find(where);
        if (in.isEmpty()) {
            return handover(where, token, language);
        }
        var network = in.get();
        var key = new Token(token);
        if (choice.equals("accept")) {
            return handingOver
                    .accept(network, key, language)
                    .<Object>map(k -> Redirect.to("/sign-in/" + k.value() + "?next=/" + where))
                    .orElseGet(() -> handover(where, token, language));
        }
        if (choice.equals("decline")) {
            handingOver.decline(network, key);
        }
        return Redirect.to("/handovers/" + where + "/" + token);
    }

    @GetMapping("/still-there/{where}/{token}")
    @Allow(Role.VISITOR)
    LetterPage question(@PathVariable String where, @PathVariable String token, Language language) {
        var here = "/still-there/" + where + "/" + token;
        var in = networks.find(where);
        if (in.isEmpty()) {
            return LetterPage.over("question", here);
        }
        var network = in.get();
        var asked = questions.find(network.id(), new Token(token));
        return new LetterPage(
                "question",
                here,
                asked.map(one -> name(network, one.group())).orElse(""),
                "",
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
        return new LetterPage(
                "question", before.address(), before.group(), "", before.network(), done);
    }

    private String name(Network network, Group.Id group) {
        return groups.find(network.id(), group).map(Group::name).orElse("");
    }
}
