package org.kith.agreement;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.WhoseLink;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;

/** A side begins an agreement, or the one that is to take the place of another. */
@Controller
class StartController {

    private final AgreementPages pages;
    private final Drafting drafting;

    StartController(AgreementPages pages, Drafting drafting) {
        this.pages = pages;
        this.drafting = drafting;
    }

    @GetMapping("/{network}/links/{slug}/agreements/new")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseLink.class)
    StartPage ask(Network network, @PathVariable String slug, Frame frame) {
        return page(network, pages.link(network, slug), frame, Answers.none());
    }

    @PostMapping("/{network}/links/{slug}/agreements")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseLink.class)
    Object start(
            Network network,
            @PathVariable String slug,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var link = pages.link(network, slug);
        var answers = new Answers(Map.copyOf(form));
        var kind = answers.choice("kind", Agreement.Kind.class);
        var first = answers.choice("first", Language.class);
        var second = answers.choice("second", Language.class);
        var side = pages.side(network, link, frame, answers);
        if (first.isPresent() && first.equals(second)) {
            answers.refuse("second", "agreement.problem.same_language");
        }
        if (!answers.fine()) {
            return page(network, link, frame, answers);
        }
        var id =
                drafting.start(
                        network,
                        frame.actor(),
                        link,
                        kind.orElseThrow(),
                        first.orElseThrow(),
                        second.orElseThrow(),
                        side.orElseThrow());
        return Redirect.to(AgreementPages.address(link, id, frame) + "/text");
    }

    @PostMapping("/{network}/links/{slug}/agreements/{agreement}/renewal")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseAgreement.class)
    Object renew(
            Network network,
            @PathVariable String slug,
            @PathVariable UUID agreement,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var link = pages.link(network, slug);
        var former = pages.agreement(network, link, agreement);
        var answers = new Answers(Map.copyOf(form));
        var side = pages.side(network, link, frame, answers);
        if (side.isEmpty()) {
            return pages.page(network, link, former, frame, answers, null);
        }
        return drafting.renew(network, frame.actor(), link, former, side.get())
                .map(id -> Redirect.to(AgreementPages.address(link, id, frame) + "/text"))
                .orElseGet(() -> Redirect.to(AgreementPages.address(link, former.id(), frame)));
    }

    private StartPage page(Network network, Link link, Frame frame, Answers answers) {
        var first = network.language();
        var second =
                network.secondLanguage().orElse(first == Language.AR ? Language.EN : Language.AR);
        return new StartPage(
                pages.row(network, link, frame),
                pages.own(network, link, frame),
                answers,
                first,
                second);
    }
}
