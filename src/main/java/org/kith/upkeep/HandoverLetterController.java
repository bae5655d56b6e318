package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/** What a successor's letter leads to; it stands outside of networks, as invitations do. */
@Controller
class HandoverLetterController {

    private final Networks networks;
    private final Groups groups;
    private final StandingHandovers standing;
    private final HandingOver handingOver;
    private final TakingOver takingOver;

    HandoverLetterController(
            Networks networks,
            Groups groups,
            StandingHandovers standing,
            HandingOver handingOver,
            TakingOver takingOver) {
        this.networks = networks;
        this.groups = groups;
        this.standing = standing;
        this.handingOver = handingOver;
        this.takingOver = takingOver;
    }

    @GetMapping("/handovers/{where}/{token}")
    @Allow(Role.VISITOR)
    HandoverLetterPage look(@PathVariable String where, @PathVariable String token) {
        return page(networks.find(where).orElse(null), where, token, Answers.none());
    }

    /** A yes sends a link to sign in to who now speaks for the group. */
    @PostMapping("/handovers/{where}/{token}")
    @Allow(Role.VISITOR)
    Object answer(
            @PathVariable String where,
            @PathVariable String token,
            Actor actor,
            Language language,
            @RequestParam MultiValueMap<String, String> form) {
        var network = networks.find(where).orElse(null);
        var answers = new Answers(Map.copyOf(form));
        var page = page(network, where, token, answers);
        if (network == null || page.handover() == null) {
            return page;
        }
        return switch (answers.raw("do")) {
            case "accept" -> accept(network, actor, page, new Token(token), language);
            case "decline" -> {
                handingOver.decline(network, new Token(token));
                yield Redirect.to(page.address());
            }
            default -> {
                answers.refuse("do", "community.problem.choose");
                yield page;
            }
        };
    }

    private Object accept(
            Network network, Actor actor, HandoverLetterPage page, Token token, Language language) {
        var name = page.named() ? "" : page.answers().needed("name", HandoverLetterPage.NAME);
        if (!page.answers().fine()) {
            return page;
        }
        var accepted = takingOver.accept(network, actor, token, name, language);
        if (accepted.filter(person -> person.id().equals(actor.person())).isPresent()) {
            return Redirect.to("/" + network.slug());
        }
        return accepted.isPresent()
                ? new HandoverLetterPage(
                        page.address(), network, null, true, page.group(), true, Answers.none())
                : Redirect.to(page.address());
    }

    private HandoverLetterPage page(
            @Nullable Network network, String where, String token, Answers answers) {
        var here = "/handovers/" + where + "/" + token;
        var found =
                network == null ? null : standing.find(network.id(), new Token(token)).orElse(null);
        if (network == null || found == null) {
            return new HandoverLetterPage(here, null, null, false, "", false, Answers.none());
        }
        return new HandoverLetterPage(
                here,
                network,
                found,
                false,
                groups.find(network.id(), found.group()).map(Group::name).orElse(""),
                takingOver.known(found),
                answers);
    }
}
