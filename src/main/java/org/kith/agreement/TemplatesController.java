package org.kith.agreement;

import org.kith.account.Role;
import org.kith.agreement.AgreementText.Wording;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;

/** A coordinator says what the network's agreements begin with. */
@Controller
class TemplatesController {

    private final AgreementTemplates templates;

    TemplatesController(AgreementTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/{network}/agreement-templates")
    @Allow(Role.COORDINATOR)
    TemplatesPage list(Network network) {
        return new TemplatesPage(templates.own(network.id()));
    }

    @GetMapping("/{network}/agreement-templates/{kind}/{language}")
    @Allow(Role.COORDINATOR)
    TemplatePage show(Network network, @PathVariable String kind, @PathVariable String language) {
        var shown = templates.template(network.id(), kind(kind), language(language));
        var fields =
                Map.of(
                        "title", List.of(shown.wording().title()),
                        "body", List.of(shown.wording().body()));
        return new TemplatePage(shown, new Answers(fields));
    }

    @PostMapping("/{network}/agreement-templates/{kind}/{language}")
    @Allow(Role.COORDINATOR)
    Object change(
            Network network,
            @PathVariable String kind,
            @PathVariable String language,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var answers = new Answers(Map.copyOf(form));
        var title = answers.needed("title", Wording.LONGEST_TITLE);
        var body = answers.neededParagraphs("body", Wording.LONGEST_BODY);
        if (!answers.fine()) {
            var stands = templates.template(network.id(), kind(kind), language(language));
            return new TemplatePage(stands, answers);
        }
        templates.change(
                network.id(),
                frame.actor(),
                kind(kind),
                new Wording(language(language), title, body));
        return Redirect.to(frame.at("/agreement-templates"));
    }

    @PostMapping("/{network}/agreement-templates/{kind}/{language}/removal")
    @Allow(Role.COORDINATOR)
    Object drop(
            Network network,
            @PathVariable String kind,
            @PathVariable String language,
            Frame frame) {
        templates.drop(network.id(), frame.actor(), kind(kind), language(language));
        return Redirect.to(frame.at("/agreement-templates"));
    }

    private static Agreement.Kind kind(String code) {
        return Agreement.Kind.of(code).orElseThrow(NotHere::new);
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(NotHere::new);
    }
}
