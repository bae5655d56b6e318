package org.kith.mail;

import org.kith.account.Actor;
import org.kith.account.MemberList;
import org.kith.account.Role;
import org.kith.names.MailAddress;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Next;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.Optional;

/** How a network writes, and whom it does not reach. */
@Controller
class MailController {

    private final Senders senders;
    private final Addressing addressing;
    private final Returned returned;
    private final MemberList members;
    private final Figures figures;

    MailController(
            Senders senders,
            Addressing addressing,
            Returned returned,
            MemberList members,
            Figures figures) {
        this.senders = senders;
        this.addressing = addressing;
        this.returned = returned;
        this.members = members;
        this.figures = figures;
    }

    @GetMapping("/{network}/mail")
    @Allow(Role.COORDINATOR)
    MailPage show(Network network) {
        return page(network, Map.of(), Map.of());
    }

    @PostMapping("/{network}/mail/answers")
    @Allow(Role.COORDINATOR)
    Object answersTo(
            Network network,
            Actor actor,
            Language language,
            Frame frame,
            @RequestParam(defaultValue = "") String answers) {
        var typed = MailAddress.of(answers);
        var error =
                typed.isEmpty() && !answers.isBlank()
                        ? "mail.error.address"
                        : addressing.propose(network, actor, typed.orElse(""), language)
                                ? ""
                                : "mail.error.unreached";
        return error.isEmpty()
                ? Next.redirect(frame.at("/mail"))
                : page(network, Map.of("answers", answers), Map.of("answers", error));
    }

    @PostMapping("/{network}/mail/from")
    @Allow(Role.OPERATOR)
    Object from(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String own) {
        var typed = MailAddress.of(own);
        var error = own.isBlank() ? "" : wrong(typed);
        if (error.isEmpty() && !addressing.from(network, actor, typed.orElse(""))) {
            error = "mail.error.taken";
        }
        return error.isEmpty()
                ? Next.redirect(frame.at("/mail"))
                : page(network, Map.of("own", own), Map.of("own", error));
    }

    private String wrong(Optional<String> own) {
        if (own.isEmpty()) {
            return "mail.error.address";
        }
        return addressing.domains().contains(SigningKeys.domain(own.get()))
                ? ""
                : "mail.error.domain";
    }

    private MailPage page(Network network, Map<String, String> typed, Map<String, String> errors) {
        var names = members.names(network.id());
        return new MailPage(
                senders.of(network.id()),
                addressing.domains().stream().sorted().toList(),
                figures.of(network.id()),
                returned.held(names.keySet()).stream()
                        .map(one -> new MailPage.Unreached(names.get(one.address()), one))
                        .toList(),
                typed,
                errors);
    }
}
