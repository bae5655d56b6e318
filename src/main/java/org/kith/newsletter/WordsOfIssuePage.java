package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.List;

/**
 * Number, title and opening word of an issue.
 *
 * @param answers as they are, or as typed
 * @param theirs what somebody else has written meanwhile; null where nobody has
 */
@View.Template("newsletter/words")
public record WordsOfIssuePage(
        Network network, Issue issue, Answers answers, @Nullable Issue theirs) implements View {

    public List<Language> languages() {
        return IssueForm.languages(network, issue);
    }

    public static int longestTitle() {
        return Issue.LONGEST_TITLE;
    }

    public static int longestOpening() {
        return Issue.LONGEST_OPENING;
    }

    @Override
    public int status() {
        if (theirs != null) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }
}
