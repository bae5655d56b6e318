package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.GroupCard;
import org.kith.gathering.GatheringRow;
import org.kith.meeting.MinutesDifferences.Compared;
import org.kith.web.View;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The minutes of a meeting, to be written.
 *
 * @param passages what is written about
 * @param homeless fields about items that somebody took off the agenda meanwhile
 * @param there groups that are asked for one by one
 * @param others groups that may have been there too
 * @param overtaken what somebody else saved while this was typed; null where nobody did
 * @param meanwhile what they changed
 */
@View.Template("meeting/minutes-form")
public record MinutesFormPage(
        GatheringRow row,
        List<Passage> passages,
        List<String> homeless,
        List<GroupCard> there,
        List<GroupCard> others,
        List<GroupCard> invited,
        Answers answers,
        @Nullable MinutesVersion overtaken,
        List<Compared> meanwhile)
        implements View {

    /** One item of the agenda. */
    public record Passage(int number, String field, String title, String purpose) {}

    static MinutesFormPage of(
            GatheringRow row,
            MinutesForm form,
            Answers answers,
            @Nullable MinutesVersion overtaken,
            List<Compared> meanwhile) {
        return new MinutesFormPage(
                row,
                passages(form),
                form.homeless(answers).stream().map(key -> MinutesForm.TEXT + key).toList(),
                form.invited().stream().filter(card -> asks(form, answers, card)).toList(),
                form.invited().stream().filter(card -> !asks(form, answers, card)).toList(),
                form.invited(),
                answers,
                overtaken,
                meanwhile);
    }

    private static List<Passage> passages(MinutesForm form) {
        var asked = form.asked();
        return IntStream.range(0, asked.size())
                .mapToObj(
                        i ->
                                new Passage(
                                        i + 1,
                                        MinutesForm.TEXT + asked.get(i).item(),
                                        asked.get(i).title(),
                                        asked.get(i).purpose().code()))
                .toList();
    }

    private static boolean asks(MinutesForm form, Answers answers, GroupCard card) {
        return form.expected().containsKey(card.id()) || answers.has("there", card.id().toString());
    }

    @Override
    public int status() {
        if (overtaken != null) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }

    /** Of what was decided, and of three more. */
    public List<String> decisions() {
        return Stream.concat(DecisionFields.keys(answers).stream(), DecisionFields.FRESH.stream())
                .distinct()
                .toList();
    }

    /** Whether somebody wrote something there, or has still to mend it. */
    public boolean isEmpty(String decision) {
        return answers.raw(DecisionFields.WHAT + decision).isBlank()
                && answers.problem(DecisionFields.WHAT + decision) == null;
    }

    public static int longestPassage() {
        return MinutesText.LONGEST_PASSAGE;
    }

    public static int longestDecision() {
        return MinutesText.LONGEST_DECISION;
    }

    public static int longestName() {
        return MinutesVersion.LONGEST_NAME;
    }

    public static int longestOffice() {
        return MinutesText.LONGEST_OFFICE;
    }

    public static int mostOthers() {
        return MinutesVersion.MOST_OTHERS;
    }
}
