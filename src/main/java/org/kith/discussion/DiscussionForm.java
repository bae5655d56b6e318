package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.BothWrote;
import org.kith.community.Group;
import org.kith.community.Upon;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.web.Frame;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    static Answers asItStands(Discussion discussion) {
        var fields = fields(discussion.words());
        return Upon.form(fields, Upon.stamp(fields));
    }

    static Answers asItStands(DiscussionReply reply) {
        var fields = fields(reply);
        return Upon.form(fields, Upon.stamp(fields));
    }

    static BothWrote both(Answers typed, Discussion.Words asked, Discussion now) {
        return new BothWrote(typed, fields(asked), fields(now.words()));
    }

    static BothWrote both(Answers typed, DiscussionReply asked, DiscussionReply now) {
        return new BothWrote(typed, fields(asked), fields(now));
    }

    private static Map<String, List<String>> fields(Discussion.Words words) {
        return Map.of(
                "title", List.of(words.title()),
                "body", List.of(words.body()),
                "language", List.of(words.language().code()),
                "stages", words.stages().stream().map(Link.Stage::code).toList(),
                "links", words.links().stream().map(Link.Kind::code).toList());
    }

    private static Map<String, List<String>> fields(DiscussionReply reply) {
        return Map.of("body", List.of(reply.body()), "language", List.of(reply.language().code()));
    }

    static List<Upon.Field> labels(Discussion.Kind kind, Frame frame) {
        return List.of(
                new Upon.Field("title", frame.t("discussion.new.title." + kind.code())),
                new Upon.Field("body", frame.t("discussion.new.body." + kind.code())),
                language(frame),
                new Upon.Field(
                        "stages",
                        frame.t("discussion.stages"),
                        code -> frame.t("twinning.stage." + code)),
                new Upon.Field(
                        "links",
                        frame.t("discussion.links"),
                        code -> frame.t("twinning.kind." + code)));
    }

    static List<Upon.Field> labels(Frame frame) {
        return List.of(new Upon.Field("body", frame.t("discussion.reply.words")), language(frame));
    }

    private static Upon.Field language(Frame frame) {
        return new Upon.Field("language", frame.t("discussion.language"), frame::languageName);
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

    private static <T> List<T> chosen(
            Answers answers, String field, T[] all, Function<T, String> code) {
        return Arrays.stream(all).filter(one -> answers.has(field, code.apply(one))).toList();
    }
}
