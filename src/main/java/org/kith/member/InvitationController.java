package org.kith.member;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Answers;
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

/**
 * What a letter of invitation leads to. It stands outside of networks, since one that is not
 * published does not exist for who is not in it yet; the token is the key.
 */
@Controller
class InvitationController {

    private final Networks networks;
    private final Invitations invitations;
    private final Inviting inviting;

    InvitationController(Networks networks, Invitations invitations, Inviting inviting) {
        this.networks = networks;
        this.invitations = invitations;
        this.inviting = inviting;
    }

    @GetMapping("/invitations/{where}/{token}")
    @Allow(Role.VISITOR)
    InvitationPage look(@PathVariable String where, @PathVariable String token) {
        return page(networks.find(where).orElse(null), where, token, Answers.none());
    }

    @PostMapping("/invitations/{where}/{token}")
    @Allow(Role.VISITOR)
    Object accept(
            @PathVariable String where,
            @PathVariable String token,
            Actor actor,
            Language language,
            @RequestParam MultiValueMap<String, String> form) {
        var network = networks.find(where).orElse(null);
        var answers = new Answers(Map.copyOf(form));
        var page = page(network, where, token, answers);
        if (network == null || page.invitation() == null) {
            return page;
        }
        var name = page.named() ? "" : answers.needed("name", Person.LONGEST_NAME);
        if (!answers.fine()) {
            return page;
        }
        var accepted = inviting.accept(network, actor, new Token(token), name, language);
        if (accepted.filter(person -> person.id().equals(actor.person())).isPresent()) {
            return Redirect.to("/" + network.slug());
        }
        return accepted.isPresent()
                ? new InvitationPage(page.address(), network, null, true, true, Answers.none())
                : page(network, where, token, Answers.none());
    }

    private InvitationPage page(
            @Nullable Network network, String where, String token, Answers answers) {
        var found =
                network == null
                        ? null
                        : invitations
                                .find(network.id(), new Token(token))
                                .filter(one -> inviting.stands(network, one))
                                .orElse(null);
        return new InvitationPage(
                "/invitations/" + where + "/" + token,
                found == null ? null : network,
                found,
                false,
                found != null && inviting.known(found),
                answers);
    }
}
