package org.kith.terms;

import org.kith.account.Actor;
import org.kith.account.Role;
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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What coordinators publish: each time a new version, which everybody is then asked about. */
@Controller
class PublishingController {

    private final DocumentVersions versions;
    private final Consents consents;

    PublishingController(DocumentVersions versions, Consents consents) {
        this.versions = versions;
        this.consents = consents;
    }

    @GetMapping("/{network}/settings/{document:terms|privacy}")
    @Allow(Role.COORDINATOR)
    PublishingPage show(Network network, @PathVariable String document) {
        var of = Document.of(document).orElseThrow(NotHere::new);
        var now = versions.current(network.id(), of).map(Version::texts).orElse(Map.of());
        return page(
                network,
                of,
                new Answers(
                        now.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                text -> "text_" + text.getKey(),
                                                text -> List.of(text.getValue())))));
    }

    @PostMapping("/{network}/settings/{document:terms|privacy}")
    @Allow(Role.COORDINATOR)
    Object publish(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable String document,
            @RequestParam MultiValueMap<String, String> form) {
        var of = Document.of(document).orElseThrow(NotHere::new);
        var answers = new Answers(Map.copyOf(form));
        var texts = texts(network, answers);
        if (!answers.fine()) {
            return page(network, of, answers);
        }
        var now = versions.current(network.id(), of);
        if (now.filter(version -> version.texts().equals(texts)).isEmpty()) {
            versions.publish(network.id(), actor, of, texts);
        }
        return Redirect.to(frame.at("/" + of.code()));
    }

    /** In the network's first language at least: whoever reads no other is to know it. */
    private static Map<String, String> texts(Network network, Answers answers) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            var field = "text_" + language.code();
            var text =
                    language == network.language()
                            ? answers.neededParagraphs(field, Version.LONGEST)
                            : answers.paragraphs(field, Version.LONGEST);
            if (!text.isEmpty()) {
                texts.put(language.code(), text);
            }
        }
        return texts;
    }

    private PublishingPage page(Network network, Document document, Answers answers) {
        var current = versions.current(network.id(), document).orElse(null);
        return new PublishingPage(
                document,
                current,
                current == null ? 0 : consents.standing(network.id(), current.id()),
                answers);
    }
}
