package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.account.Circle;
import org.kith.community.Answers;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/** What is typed of a story beside its words, as far as it can be kept. */
final class StoryFactsForm {

    private StoryFactsForm() {}

    /** What is said beside the words; empty where something is to be mended. */
    static Optional<Story.Facts> facts(Answers answers, boolean ofLink, boolean entry) {
        var language = Language.of(answers.raw("language"));
        if (language.isEmpty()) {
            answers.refuse("language", "community.problem.choose");
        }
        var circle = Circle.of(answers.raw("circle")).filter(StoryForm.CIRCLES::contains);
        if (circle.isEmpty()) {
            answers.refuse("circle", "community.problem.choose");
        }
        var writtenOn = writtenOn(answers);
        var aboutWhen = aboutWhen(answers);
        var experience = entry ? experience(answers) : Experience.NONE;
        var pictures = PictureForm.read(answers, experience.nameless());
        return answers.fine()
                ? Optional.of(
                        new Story.Facts(
                                ofLink && answers.ticked("joint"),
                                language.orElseThrow(),
                                writtenOn,
                                aboutWhen,
                                circle.orElseThrow(),
                                experience,
                                pictures))
                : Optional.empty();
    }

    private static Experience experience(Answers answers) {
        var kind =
                Experience.Kind.of(answers.raw("kind"))
                        .filter(Experience.Kind.ofLibrary()::contains);
        if (kind.isEmpty()) {
            answers.refuse("kind", "community.problem.choose");
        }
        return new Experience(
                kind.orElse(Experience.Kind.LESSON),
                Arrays.stream(Link.Stage.values())
                        .filter(stage -> answers.has("stages", stage.code()))
                        .toList(),
                Arrays.stream(Link.Kind.values())
                        .filter(link -> answers.has("links", link.code()))
                        .toList(),
                answers.ticked("nameless"));
    }

    private static LocalDate writtenOn(Answers answers) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var day = answers.day("written_on");
        if (day != null && day.isAfter(today.plusDays(1))) {
            answers.refuse("written_on", "story.problem.future");
        }
        return day == null ? today : day;
    }

    private static @Nullable PartialDate aboutWhen(Answers answers) {
        var typed = answers.raw("about_when").strip();
        if (typed.isEmpty()) {
            return null;
        }
        var on = PartialDate.parse(typed).orElse(null);
        if (on == null) {
            answers.refuse("about_when", "twinning.error.date");
        }
        return on;
    }
}
