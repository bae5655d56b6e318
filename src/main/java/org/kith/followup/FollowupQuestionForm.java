package org.kith.followup;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.followup.FollowupQuestion.Kind;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Worded;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The form of one question, in the languages that the network offers. */
final class FollowupQuestionForm {

    private static final String WORDS = "words_";
    private static final String OPTIONS = "options_";

    private FollowupQuestionForm() {}

    static List<Language> languages(Network network, @Nullable FollowupQuestion one) {
        return Stream.of(
                        Stream.of(network.language()),
                        network.settings().offered().stream(),
                        Stream.ofNullable(one).flatMap(q -> q.words().in().keySet().stream()))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** A form sent twice makes one question: it has the id that the question is to have. */
    static Map<String, List<String>> blank() {
        return Map.of("id", List.of(FollowupQuestion.Id.next().toString()));
    }

    static Map<String, List<String>> fields(FollowupQuestion one) {
        var fields = new HashMap<String, List<String>>();
        fields.put("kind", List.of(one.kind().code()));
        fields.put("changes", List.of(String.valueOf(one.changes())));
        one.words().in().forEach((in, text) -> fields.put(WORDS + in.code(), List.of(text)));
        one.options().in().forEach((in, text) -> fields.put(OPTIONS + in.code(), List.of(text)));
        return fields;
    }

    /** The same as typed, by somebody who has now read what another wrote. */
    static Answers again(Answers typed, FollowupQuestion now) {
        var fields = new HashMap<>(typed.asTyped());
        fields.put("changes", List.of(String.valueOf(now.changes())));
        return new Answers(fields);
    }

    /** Empty where something has to be mended; the answers then say what. */
    static Optional<FollowupQuestion> read(
            Answers answers,
            List<Language> languages,
            Gathering.Id gathering,
            @Nullable FollowupQuestion now) {
        var kind = answers.choice("kind", Kind.class).orElse(Kind.TEXT);
        var words = new EnumMap<Language, String>(Language.class);
        var options = new EnumMap<Language, String>(Language.class);
        for (var language : languages) {
            var text = answers.line(WORDS + language.code(), FollowupQuestion.LONGEST_WORDS);
            var lines = kind == Kind.CHOICE ? options(answers, language) : List.<String>of();
            if (text != null) {
                words.put(language, text);
            } else if (!lines.isEmpty()) {
                answers.refuse(WORDS + language.code(), "followup.problem.words");
            }
            if (text != null && kind == Kind.CHOICE) {
                options.put(language, String.join("\n", lines));
            }
        }
        if (words.isEmpty()) {
            answers.refuse(WORDS + languages.getFirst().code(), "followup.problem.words");
        }
        alike(answers, options);
        return answers.fine()
                ? Optional.of(
                        new FollowupQuestion(
                                now == null ? id(answers) : now.id(),
                                gathering,
                                kind,
                                new Worded(words),
                                new Worded(options),
                                changes(answers)))
                : Optional.empty();
    }

    private static List<String> options(Answers answers, Language language) {
        var field = OPTIONS + language.code();
        var most = FollowupQuestion.MOST_OPTIONS * (FollowupQuestion.LONGEST_OPTION + 2);
        var lines =
                answers.paragraphs(field, most)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (lines.stream().anyMatch(line -> line.length() > FollowupQuestion.LONGEST_OPTION)) {
            answers.refuse(field, "followup.problem.long_option", FollowupQuestion.LONGEST_OPTION);
        }
        return lines;
    }

    /** An option in one language is the one in the same place in another. */
    private static void alike(Answers answers, Map<Language, String> options) {
        var counts = new HashSet<Long>();
        options.forEach(
                (language, text) -> {
                    var count = text.lines().filter(line -> !line.isBlank()).count();
                    counts.add(count);
                    if (count < FollowupQuestion.LEAST_OPTIONS
                            || count > FollowupQuestion.MOST_OPTIONS) {
                        answers.refuse(
                                OPTIONS + language.code(),
                                "followup.problem.options",
                                FollowupQuestion.MOST_OPTIONS);
                    } else if (counts.size() > 1) {
                        answers.refuse(OPTIONS + language.code(), "followup.problem.alike");
                    }
                });
    }

    private static FollowupQuestion.Id id(Answers answers) {
        try {
            return new FollowupQuestion.Id(UUID.fromString(answers.raw("id")));
        } catch (IllegalArgumentException none) {
            return FollowupQuestion.Id.next();
        }
    }

    private static int changes(Answers answers) {
        var typed = answers.raw("changes");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
