package org.kith.settings;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.network.Settings.Labels;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a network calls things, language by language. */
@Controller
class WordsController {

    private final Governing governing;
    private final Messages messages;

    WordsController(Governing governing, Messages messages) {
        this.governing = governing;
        this.messages = messages;
    }

    @GetMapping("/{network}/settings/words")
    @Allow(Role.COORDINATOR)
    WordsPage show(
            Network network, Language reader, @RequestParam(defaultValue = "") String words) {
        var in = Language.of(words).orElse(reader);
        var fields = new HashMap<String, List<String>>();
        Labelled.places()
                .forEach(
                        place -> {
                            var own = network.settings().labels().in(in, place.key());
                            fields.put(place.field(), own == null ? List.of() : List.of(own));
                        });
        return page(in, new Answers(fields));
    }

    @PostMapping("/{network}/settings/words")
    @Allow(Role.COORDINATOR)
    Object change(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var answers = new Answers(Map.copyOf(form));
        var in = Language.of(answers.raw("words")).orElse(frame.language());
        var own = new HashMap<String, String>();
        Labelled.places()
                .forEach(
                        place -> {
                            var said = answers.line(place.field(), Labelled.LONGEST);
                            if (said != null) {
                                place.keys().forEach(key -> own.put(key, said));
                            }
                        });
        if (!answers.fine()) {
            return page(in, answers);
        }
        governing.change(
                network,
                actor,
                now -> now.with(now.settings().labelled(with(now.settings().labels(), in, own))));
        return Redirect.to(frame.at("/settings/words?done=1&words=" + in.code()));
    }

    private static Labels with(Labels labels, Language in, Map<String, String> own) {
        var all = new HashMap<>(labels.words());
        if (own.isEmpty()) {
            all.remove(in.code());
        } else {
            all.put(in.code(), Map.copyOf(own));
        }
        return new Labels(all);
    }

    private WordsPage page(Language in, Answers answers) {
        var usual = new HashMap<String, String>();
        Labelled.places().forEach(one -> usual.put(one.key(), messages.get(in, one.key())));
        return new WordsPage(in, Labelled.SECTIONS, usual, answers);
    }
}
