package org.kith.moderation;

import org.kith.shared.Language;
import org.kith.shared.Worded;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/** The rules that Kith brings, for networks that have written none of their own. */
@Component
class BroughtRules {

    private static final List<String> CODES =
            List.of("respect", "consent", "children", "privacy", "truth", "law");

    private final Messages messages;

    BroughtRules(Messages messages) {
        this.messages = messages;
    }

    List<Rule> all() {
        return IntStream.range(0, CODES.size()).mapToObj(n -> rule(CODES.get(n), n + 1)).toList();
    }

    private Rule rule(String code, int number) {
        var key = "moderation.rule." + code;
        return new Rule(Rule.Id.of(code), number, words(key), words(key + ".text"), 0);
    }

    private Worded words(String key) {
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            words.put(language, messages.get(language, key));
        }
        return new Worded(words);
    }
}
