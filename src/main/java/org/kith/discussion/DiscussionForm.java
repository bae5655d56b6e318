package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.shared.Language;
import org.kith.twinning.Link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What is typed of discussions and replies. */
final class DiscussionForm {

    private DiscussionForm() {}

    /** Of a new one: its own mark, by which a form that comes twice is known. */
    static Map<String, List<String>> fresh(Language language) {
        return Map.of(
                "sent",
                List.of(UUID.randomUUID().toString()),
                "language",
                List.of(language.code()));
    }

    static Map<String, List<String>> of(Discussion discussion) {
        var words = discussion.words();
        var fields = new HashMap<String, List<String>>();
        fields.put("title", List.of(words.title()));
        fields.put("body", List.of(words.body()));
        fields.put("language", List.of(words.language().code()));
        fields.put("stages", words.stages().stream().map(Link.Stage::code).toList());
        fields.put("links", words.links().stream().map(Link.Kind::code).toList());
        fields.put("read", List.of(String.valueOf(discussion.course().edition())));
        return fields;
    }

    static Map<String, List<String>> of(DiscussionReply reply) {
        return Map.of(
                "body", List.of(reply.body()),
                "language", List.of(reply.language().code()),
                "read", List.of(String.valueOf(reply.edition())));
    }

    /** Empty where something has to be mended; the answers then say what. */
    static Optional<Discussion.Words> words(Answers answers) {
        var title = answers.needed("title", Discussion.LONGEST_TITLE);
        var said = said(answers);
        return answers.fine()
                ? Optional.of(
                        new Discussion.Words(
                                title,
                                said.orElseThrow().body(),
                                said.orElseThrow().language(),
                                chosen(answers, "stages", Link.Stage.values(), Link.Stage::code),
                                chosen(answers, "links", Link.Kind.values(), Link.Kind::code)))
                : Optional.empty();
    }

    /** Some words in a language. */
    record Said(String body, Language language) {}

    static Optional<Said> said(Answers answers) {
        var body = answers.neededParagraphs("body", Discussion.LONGEST_BODY);
        var language = answers.choice("language", Language.class);
        return answers.fine()
                ? Optional.of(new Said(body, language.orElseThrow()))
                : Optional.empty();
    }

    /** Only one that they speak for. */
    static Group.@Nullable Id group(Answers answers, List<Group> own) {
        var chosen = answers.raw("group");
        if (chosen.isBlank()) {
            return null;
        }
        var group =
                own.stream()
                        .map(Group::id)
                        .filter(id -> id.toString().equals(chosen))
                        .findFirst()
                        .orElse(null);
        if (group == null) {
            answers.refuse("group", "community.problem.choose");
        }
        return group;
    }

    /** The mark of the form; of one without any a new one. */
    static UUID mark(Answers answers) {
        try {
            return UUID.fromString(answers.raw("sent"));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /** The same words with a mark of their own: sent again they are another. */
    static Answers afresh(Answers answers) {
        var fields = new HashMap<>(answers.asTyped());
        fields.put("sent", List.of(UUID.randomUUID().toString()));
        return new Answers(fields);
    }

    /** Which edition was read before it was changed; none that there is where it does not say. */
    static int read(Answers answers) {
        return Objects.requireNonNullElse(answers.number("read", 0, Integer.MAX_VALUE), -1);
    }

    private static <T> List<T> chosen(
            Answers answers, String field, T[] all, Function<T, String> code) {
        return Arrays.stream(all).filter(one -> answers.has(field, code.apply(one))).toList();
    }
}
