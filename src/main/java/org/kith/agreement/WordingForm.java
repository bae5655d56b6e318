package org.kith.agreement;

import org.kith.agreement.AgreementText.Wording;
import org.kith.community.Answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The text of an agreement as a form has it. */
final class WordingForm {

    private WordingForm() {}

    static Map<String, List<String>> fields(AgreementText text) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("first_title", List.of(text.first().title()));
        fields.put("first_body", List.of(text.first().body()));
        fields.put("second_title", List.of(text.second().title()));
        fields.put("second_body", List.of(text.second().body()));
        fields.put("review_on", List.of(Objects.toString(text.reviewOn(), "")));
        fields.put("ends_on", List.of(Objects.toString(text.endsOn(), "")));
        return fields;
    }

    /** What was typed, whether it is fit to keep or not; the answers then say what is to mend. */
    static AgreementText read(Answers answers, Agreement of) {
        var first = wording(answers, "first", of.newest().text().first());
        var second = wording(answers, "second", of.newest().text().second());
        var review = answers.day("review_on");
        var end = answers.day("ends_on");
        if (review != null && end != null && end.isBefore(review)) {
            answers.refuse("ends_on", "agreement.problem.end_before_review");
        }
        return new AgreementText(of.kind(), first, second, review, end);
    }

    private static Wording wording(Answers answers, String which, Wording before) {
        return new Wording(
                before.language(),
                answers.needed(which + "_title", Wording.LONGEST_TITLE),
                answers.neededParagraphs(which + "_body", Wording.LONGEST_BODY));
    }

    /**
     * Two wrote upon one version: what the later one typed, and where they changed nothing what the
     * earlier one saved. Nothing that was typed is lost.
     */
    static Answers together(Answers typed, AgreementText base, Agreement now) {
        var before = fields(base);
        var saved = fields(now.newest().text());
        var both = new LinkedHashMap<>(typed.asTyped());
        saved.forEach(
                (field, value) -> {
                    if (same(
                            typed.raw(field), before.getOrDefault(field, List.of("")).getFirst())) {
                        both.put(field, value);
                    }
                });
        both.put("base", List.of(String.valueOf(now.newest().number())));
        return new Answers(both);
    }

    /** A browser sends lines with other ends than we keep. */
    private static boolean same(String typed, String kept) {
        return typed.replace("\r\n", "\n").strip().equals(kept.strip());
    }
}
