package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Upon;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Numerals;
import org.kith.shared.Worded;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of a rule, in the languages that the network offers. */
final class RuleForm {

    private static final String TITLE = "title_";
    private static final String TEXT = "text_";

    private RuleForm() {}

    record Words(Worded titles, Worded texts) {}

    static List<Language> languages(Network network, @Nullable Rule rule) {
        return Stream.of(
                        Stream.of(network.language()),
                        network.settings().offered().stream(),
                        Stream.ofNullable(rule).flatMap(one -> one.titles().in().keySet().stream()))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    static Answers of(Rule rule) {
        var fields = new HashMap<String, List<String>>();
        rule.titles().in().forEach((in, text) -> fields.put(TITLE + in.code(), List.of(text)));
        rule.texts().in().forEach((in, text) -> fields.put(TEXT + in.code(), List.of(text)));
        return Upon.form(fields, stamp(rule));
    }

    /**
     * How often the rule had been changed when its writer read it; less than never where unsaid.
     */
    static int read(Answers answers) {
        return Numerals.number(Upon.read(answers)).orElse(-1);
    }

    /** The same as typed, by somebody who has now read what the other wrote. */
    static Answers again(Answers typed, Rule now) {
        return Upon.again(typed, stamp(now));
    }

    private static String stamp(Rule rule) {
        return String.valueOf(rule.changes());
    }

    /** Empty where something has to be mended first; the answers then say what. */
    static Optional<Words> read(Answers answers, Collection<Language> languages) {
        var titles = new EnumMap<Language, String>(Language.class);
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : languages) {
            var title = answers.line(TITLE + language.code(), Rule.LONGEST_TITLE);
            var text = answers.paragraphs(TEXT + language.code(), Rule.LONGEST_TEXT);
            if (title != null) {
                titles.put(language, title);
            }
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
            if (title == null && !text.isEmpty()) {
                answers.refuse(TITLE + language.code(), "moderation.problem.title");
            }
        }
        if (titles.isEmpty()) {
            answers.refuse(TITLE + languages.iterator().next().code(), "moderation.problem.title");
        }
        return answers.fine()
                ? Optional.of(new Words(new Worded(titles), new Worded(texts)))
                : Optional.empty();
    }
}
