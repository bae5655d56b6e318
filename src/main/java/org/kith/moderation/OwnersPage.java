package org.kith.moderation;

import org.kith.community.Answers;
import org.kith.web.View;

/**
 * What was decided, as those whose it is or who reported it see it; who reported it is not told.
 *
 * @param address of this page
 * @param reporter whether the reader reported it; otherwise it is theirs
 * @param mayAppeal whether they can appeal now
 * @param overtaken whether their appeal came too late, or another came first
 */
@View.Template("moderation/decided")
public record OwnersPage(
        Course course,
        String address,
        boolean reporter,
        boolean mayAppeal,
        Answers answers,
        boolean overtaken)
        implements View {

    public static int longestWords() {
        return Appeal.LONGEST_WORDS;
    }

    @Override
    public int status() {
        if (overtaken) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }
}
