package org.kith.discussion;

import org.kith.community.Answers;
import org.kith.community.Upon;
import org.kith.web.View;

import java.util.List;

/**
 * The words of a reply as its writer changes them.
 *
 * @param theirs what was changed meanwhile
 */
@View.Template("discussion/reply-form")
public record ReplyFormPage(
        Discussion discussion, DiscussionReply now, Answers answers, List<Upon.Theirs> theirs)
        implements View {

    public ReplyFormPage {
        theirs = List.copyOf(theirs);
    }

    @Override
    public int status() {
        return answers.fine() && theirs.isEmpty() ? 200 : 422;
    }
}
