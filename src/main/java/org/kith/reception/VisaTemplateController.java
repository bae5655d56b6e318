package org.kith.reception;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Coordinators word the letter that supports an application for a visa, language by language. */
@Controller
class VisaTemplateController {

    private final VisaTemplates templates;

    VisaTemplateController(VisaTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/{network}/settings/visa-letter/{language}")
    @Allow(Role.COORDINATOR)
    VisaTemplatePage show(Network network, @PathVariable String language) {
        var words = templates.of(network.id(), language(language));
        return new VisaTemplatePage(words, new Answers(fields(words)), false);
    }

    @PostMapping("/{network}/settings/visa-letter/{language}")
    @Allow(Role.COORDINATOR)
    Object change(
            Network network,
            Frame frame,
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> typed) {
        var in = language(language);
        var answers = new Answers(Map.copyOf(typed));
        var title = answers.needed("title", VisaTemplate.LONGEST_TITLE);
        var body = answers.neededParagraphs("body", VisaTemplate.LONGEST_BODY);
        if (!VisaTemplate.unknown(title).isEmpty()) {
            answers.refuse("title", "reception.problem.blank");
        }
        if (!VisaTemplate.unknown(body).isEmpty()) {
            answers.refuse("body", "reception.problem.blank");
        }
        if (!answers.fine()) {
            return new VisaTemplatePage(templates.of(network.id(), in), answers, false);
        }
        var words = new VisaTemplate(in, title, body, changes(answers));
        if (templates.change(network.id(), frame.actor(), words)) {
            return Redirect.to(frame.at("/settings/visa-letter/" + in.code() + "?saved=1"));
        }
        var theirs = templates.of(network.id(), in);
        var again = new HashMap<>(answers.asTyped());
        again.put("changes", List.of(String.valueOf(theirs.changes())));
        return new VisaTemplatePage(theirs, new Answers(again), true);
    }

    @PostMapping("/{network}/settings/visa-letter/{language}/removal")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> drop(Network network, Frame frame, @PathVariable String language) {
        var in = language(language);
        templates.drop(network.id(), frame.actor(), in);
        return Redirect.to(frame.at("/settings/visa-letter/" + in.code() + "?saved=1"));
    }

    private static Map<String, List<String>> fields(VisaTemplate words) {
        return Map.of(
                "title", List.of(words.title()),
                "body", List.of(words.body()),
                "changes", List.of(String.valueOf(words.changes())));
    }

    /** Where it is unsaid, a number that it never has. */
    private static int changes(Answers answers) {
        var typed = answers.raw("changes");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(NotHere::new);
    }
}
