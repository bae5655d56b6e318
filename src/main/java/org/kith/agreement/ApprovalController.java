package org.kith.agreement;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.shared.Numerals;
import org.kith.twinning.Link;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Own;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;

/** A side approves the text on the screen, takes that back, or lays a draft aside. */
@Controller
class ApprovalController {

    static final int LONGEST_REASON = 1000;

    private final AgreementPages pages;
    private final Approving approving;

    ApprovalController(AgreementPages pages, Approving approving) {
        this.pages = pages;
        this.approving = approving;
    }

    @PostMapping("/{network}/links/{slug}/agreements/{agreement}/approval")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseAgreement.class)
    Object approve(
            Network network,
            @PathVariable String slug,
            @PathVariable UUID agreement,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var link = pages.link(network, slug);
        var draft = pages.agreement(network, link, agreement);
        var answers = new Answers(Map.copyOf(form));
        var signatory = answers.needed("signatory", Approval.LONGEST_SIGNATORY);
        var side = pages.side(network, link, frame, answers);
        if (!answers.fine()) {
            return isOfNewest(draft, answers)
                    ? pages.page(network, link, draft, frame, answers, null)
                    : overtaken(network, link, agreement, frame, answers);
        }
        var word =
                new Approving.Word(
                        side.orElseThrow(),
                        number(answers.raw("version")),
                        answers.raw("sha256"),
                        signatory,
                        null,
                        null);
        var heard = approving.approve(network, frame.actor(), link, draft.id(), word);
        return heard == Approving.Heard.OTHER_TEXT
                ? overtaken(network, link, agreement, frame, answers)
                : to(link, draft, frame);
    }

    /** What is read now is another text: who wants to approve it says so again. */
    private AgreementPage overtaken(
            Network network, Link link, UUID agreement, Frame frame, Answers answers) {
        return pages.page(
                network,
                link,
                pages.agreement(network, link, agreement),
                frame,
                answers,
                "agreement.notice.other_text");
    }

    /** Whether the form was filled beside the text that stands now. */
    static boolean isOfNewest(Agreement draft, Answers answers) {
        return number(answers.raw("version")) == draft.newest().number()
                && answers.raw("sha256").equals(draft.newest().sha256());
    }

    static int number(String typed) {
        return Numerals.number(typed).orElse(0);
    }

    @PostMapping("/{network}/links/{slug}/agreements/{agreement}/withdrawal")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseAgreement.class)
    Object withdraw(
            Network network,
            @PathVariable String slug,
            @PathVariable UUID agreement,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var link = pages.link(network, slug);
        var stands = pages.agreement(network, link, agreement);
        var answers = new Answers(Map.copyOf(form));
        var because = answers.neededParagraphs("because", LONGEST_REASON);
        var side = pages.side(network, link, frame, answers);
        if (!answers.fine()) {
            return pages.page(network, link, stands, frame, answers, null);
        }
        var draft = answers.raw("draft").equals("true");
        return approving.withdraw(
                        network,
                        frame.actor(),
                        link,
                        stands.id(),
                        side.orElseThrow(),
                        because,
                        draft)
                ? to(link, stands, frame)
                : pages.page(
                        network,
                        link,
                        pages.agreement(network, link, agreement),
                        frame,
                        answers,
                        "agreement.notice.other_state");
    }

    @PostMapping("/{network}/links/{slug}/agreements/{agreement}/closing")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseAgreement.class)
    Object layAside(
            Network network,
            @PathVariable String slug,
            @PathVariable UUID agreement,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var link = pages.link(network, slug);
        var draft = pages.agreement(network, link, agreement);
        var answers = new Answers(Map.copyOf(form));
        var because = answers.neededParagraphs("aside_because", LONGEST_REASON);
        var side = pages.side(network, link, frame, answers);
        if (!answers.fine()) {
            return pages.page(network, link, draft, frame, answers, null);
        }
        approving.layAside(network, frame.actor(), link, draft.id(), side.orElseThrow(), because);
        return to(link, draft, frame);
    }

    private static ResponseEntity<Void> to(Link link, Agreement agreement, Frame frame) {
        return Redirect.to(AgreementPages.address(link, agreement.id(), frame));
    }
}
