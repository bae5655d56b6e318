package org.kith.pictured;

import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the letter of who agreed leads to, outside of networks and without a sign-in. */
@Controller
class PicturedLetterController {

    private final Networks networks;
    private final Groups groups;
    private final PictureConsents consents;
    private final PictureConsenting consenting;

    PicturedLetterController(
            Networks networks,
            Groups groups,
            PictureConsents consents,
            PictureConsenting consenting) {
        this.networks = networks;
        this.groups = groups;
        this.consents = consents;
        this.consenting = consenting;
    }

    @GetMapping("/pictured/{where}/{token}")
    @Allow(Role.VISITOR)
    PicturedLetterPage look(
            @PathVariable String where, @PathVariable String token, Language language) {
        return page(
                where,
                token,
                language,
                networks.find(where)
                        .flatMap(network -> consents.find(network.id(), new Token(token))));
    }

    @PostMapping("/pictured/{where}/{token}")
    @Allow(Role.VISITOR)
    PicturedLetterPage withdraw(
            @PathVariable String where, @PathVariable String token, Language language) {
        return page(
                where,
                token,
                language,
                networks.find(where)
                        .flatMap(network -> consenting.withdraw(network, new Token(token))));
    }

    private PicturedLetterPage page(
            String where, String token, Language language, Optional<PictureConsent> found) {
        var network = networks.find(where);
        var group =
                network.flatMap(in -> found.flatMap(one -> groups.find(in.id(), one.group())))
                        .map(Group::name)
                        .orElse("");
        return new PicturedLetterPage(
                "/pictured/" + where + "/" + token,
                found.orElse(null),
                found.filter(one -> one.until().isBefore(LocalDate.now(ZoneOffset.UTC)))
                        .isPresent(),
                group,
                network.map(in -> in.nameFor(language)).orElse(""));
    }
}
