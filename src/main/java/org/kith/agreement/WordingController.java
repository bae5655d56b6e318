package org.kith.agreement;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.FormDrafts;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who speaks for a side writes the text. */
@Controller
class WordingController {

    private final AgreementPages pages;
    private final Versions versions;
    private final Drafting drafting;
    private final FormDrafts drafts;

    WordingController(
            AgreementPages pages, Versions versions, Drafting drafting, FormDrafts drafts) {
        this.drafts = drafts;
        this.pages = pages;
        this.versions = versions;
        this.drafting = drafting;
    }

    @GetMapping("/{network}/links/{slug}/agreements/{agreement}/text")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseAgreement.class)
    Object show(
            Network network, @PathVariable String slug, @PathVariable UUID agreement, Frame frame) {
        var link = pages.link(network, slug);
        var draft = pages.agreement(network, link, agreement);
        return draft.isDraft()
                ? page(
                        network,
                        link,
                        draft,
                        drafts.begun(network.id(), frame, asItStands(draft)),
                        frame,
                        List.of())
                : to(link, draft, frame);
    }

    @PostMapping("/{network}/links/{slug}/agreements/{agreement}/text")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseAgreement.class)
    Object save(
            Network network,
            @PathVariable String slug,
            @PathVariable UUID agreement,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var link = pages.link(network, slug);
        var draft = pages.agreement(network, link, agreement);
        var answers = new Answers(Map.copyOf(form));
        var text = WordingForm.read(answers, draft);
        var side = pages.side(network, link, frame, answers);
        if (!answers.fine()) {
            return page(network, link, draft, answers, frame, List.of());
        }
        var base = base(answers);
        var saved =
                drafting.save(
                        network, frame.actor(), link, draft.id(), base, text, side.orElseThrow());
        return switch (saved) {
            case Drafting.Saved.Done done ->
                    drafts.sent(
                            network.id(),
                            frame,
                            answers,
                            AgreementPages.address(link, draft.id(), frame));
            case Drafting.Saved.Closed closed ->
                    page(
                            network,
                            link,
                            pages.agreement(network, link, agreement),
                            answers,
                            frame,
                            List.of());
            case Drafting.Saved.Overtaken(var now) ->
                    overtaken(network, link, now, base, answers, frame);
        };
    }

    private WordingPage overtaken(
            Network network, Link link, Agreement now, int base, Answers answers, Frame frame) {
        var before =
                versions.of(network.id(), now.id()).stream()
                        .filter(version -> version.number() == base)
                        .map(Version::text)
                        .findFirst()
                        .orElse(now.newest().text());
        return page(
                network,
                link,
                now,
                WordingForm.together(answers, before, now),
                frame,
                DifferencesPage.compared(before, now.newest().text()));
    }

    private WordingPage page(
            Network network,
            Link link,
            Agreement draft,
            Answers answers,
            Frame frame,
            List<DifferencesPage.Compared> meanwhile) {
        return new WordingPage(
                pages.row(network, link, frame),
                draft,
                pages.own(network, link, frame),
                answers,
                meanwhile);
    }

    private static Answers asItStands(Agreement draft) {
        var fields = new LinkedHashMap<>(WordingForm.fields(draft.newest().text()));
        fields.put("base", List.of(String.valueOf(draft.newest().number())));
        return new Answers(fields);
    }

    private static int base(Answers answers) {
        return ApprovalController.number(answers.raw("base"));
    }

    private static Object to(Link link, Agreement agreement, Frame frame) {
        return Redirect.to(AgreementPages.address(link, agreement.id(), frame));
    }
}
