package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.Upon;
import org.kith.shared.Language;
import org.kith.web.Days;
import org.kith.web.Frame;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement as a form has it: a title and a text for each language that it speaks. */
final class StatementForm {

    /** Names of signers are kept for two years at most. */
    private static final int YEARS = 2;

    private StatementForm() {}

    static Map<String, List<String>> fields(Statement of) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var text : of.texts()) {
            fields.put("title_" + text.language().code(), List.of(text.title()));
            fields.put("body_" + text.language().code(), List.of(text.body()));
        }
        fields.put("kept_until", List.of(of.keptUntil().toString()));
        return fields;
    }

    static List<Upon.Field> labels(Frame frame) {
        var fields = new ArrayList<Upon.Field>();
        for (var language : Language.values()) {
            var name = frame.languageName(language.code());
            for (var field : List.of("title", "body")) {
                fields.add(
                        new Upon.Field(
                                field + "_" + language.code(),
                                frame.t("statement.field." + field) + " – " + name));
            }
        }
        fields.add(
                new Upon.Field(
                        "about",
                        frame.t("statement.about"),
                        chosen ->
                                chosen.equals("hoped")
                                        ? frame.t("statement.about.hoped")
                                        : chosen));
        fields.add(new Upon.Field("hoped_for", frame.t("statement.field.hoped_for")));
        fields.add(new Upon.Field("kept_until", frame.t("statement.field.kept_until")));
        return fields;
    }

    /**
     * @param about what it speaks of, found by who asks
     * @return empty where something is to be mended, which the answers then say
     */
    static Optional<Statement> read(
            Answers answers,
            Statement.Id id,
            String slug,
            Group.Id group,
            Statement.About about,
            Instant now) {
        var texts = texts(answers);
        var kept = keptUntil(answers, now);
        return answers.fine() && kept != null
                ? Optional.of(Statement.draft(id, slug, group, about, kept, texts))
                : Optional.empty();
    }

    private static List<Wording> texts(Answers answers) {
        var texts = new ArrayList<Wording>();
        for (var language : Language.values()) {
            var title = "title_" + language.code();
            var body = "body_" + language.code();
            if (!answers.raw(title).isBlank() || !answers.raw(body).isBlank()) {
                texts.add(
                        new Wording(
                                language,
                                answers.needed(title, Wording.LONGEST_TITLE),
                                answers.neededParagraphs(body, Wording.LONGEST_BODY)));
            }
        }
        if (texts.isEmpty()) {
            answers.refuse("title_" + Language.EN.code(), "statement.problem.no_text");
        }
        return texts;
    }

    private static @Nullable LocalDate keptUntil(Answers answers, Instant now) {
        var today = Days.of(now);
        var day = answers.neededDay("kept_until");
        if (day != null && (!day.isAfter(today) || day.isAfter(today.plusYears(YEARS)))) {
            answers.refuse("kept_until", "statement.problem.kept_until", YEARS);
        }
        return day;
    }
}
