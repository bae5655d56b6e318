package org.kith.followup;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.followup.FollowupQuestion.Kind;
import org.kith.gathering.GatheringRow;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.Arrays;
import java.util.List;

/**
 * One question, to be worded.
 *
 * @param question null for a new one
 * @param languages the network's own first
 * @param overtaken whether somebody else has changed it meanwhile
 */
@View.Template("followup/question")
public record FollowupQuestionPage(
        GatheringRow row,
        @Nullable FollowupQuestion question,
        Answers answers,
        List<Language> languages,
        boolean overtaken)
        implements View {

    public FollowupQuestionPage {
        languages = List.copyOf(languages);
    }

    public static List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::code).toList();
    }

    public static int longestWords() {
        return FollowupQuestion.LONGEST_WORDS;
    }

    public static int mostOptions() {
        return FollowupQuestion.MOST_OPTIONS;
    }

    public static int longestOption() {
        return FollowupQuestion.LONGEST_OPTION;
    }

    @Override
    public int status() {
        if (overtaken) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }
}
