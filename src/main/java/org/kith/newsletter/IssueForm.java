package org.kith.newsletter;

import org.kith.community.Answers;
import org.kith.community.Upon;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Numerals;
import org.kith.shared.Worded;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form with an issue's number and words, all languages side by side. */
final class IssueForm {

    private IssueForm() {}

    /** The network's own language first, then those it offers, then those it has words in. */
    static List<Language> languages(Network network, Issue issue) {
        return Stream.of(
                        Stream.of(network.language()),
                        network.settings().offered().stream(),
                        issue.titles().in().keySet().stream(),
                        issue.openings().in().keySet().stream())
                .flatMap(languages -> languages)
                .distinct()
                .toList();
    }

    /** As it stands. */
    static Answers of(Issue issue) {
        var fields = new HashMap<String, List<String>>();
        fields.put("number", List.of(String.valueOf(issue.number())));
        issue.titles().byCode().forEach((in, text) -> fields.put("title_" + in, List.of(text)));
        issue.openings().byCode().forEach((in, text) -> fields.put("opening_" + in, List.of(text)));
        return Upon.form(fields, stamp(issue));
    }

    /** With the words that its writer has read; empty where something has to be mended. */
    static Optional<Issue> read(Network network, Issue now, Answers answers) {
        var number = Numerals.number(answers.raw("number").strip()).orElse(0);
        if (number < 1 || number > Issue.HIGHEST) {
            answers.refuse("number", "newsletter.problem.number", Issue.HIGHEST);
        }
        var titles = new EnumMap<Language, String>(Language.class);
        var openings = new EnumMap<Language, String>(Language.class);
        for (var language : languages(network, now)) {
            var title = answers.line("title_" + language.code(), Issue.LONGEST_TITLE);
            if (title != null) {
                titles.put(language, title);
            }
            var opening = answers.paragraphs("opening_" + language.code(), Issue.LONGEST_OPENING);
            if (!opening.isEmpty()) {
                openings.put(language, opening);
            }
        }
        if (!answers.fine()) {
            return Optional.empty();
        }
        var read = Numerals.number(Upon.read(answers)).orElse(-1);
        return Optional.of(
                new Issue(
                        now.id(),
                        number,
                        new Worded(titles),
                        new Worded(openings),
                        read,
                        now.course()));
    }

    /** The same as typed, by somebody who has now read what the other wrote. */
    static Answers again(Answers typed, Issue now) {
        return Upon.again(typed, stamp(now));
    }

    private static String stamp(Issue issue) {
        return String.valueOf(issue.changes());
    }
}
