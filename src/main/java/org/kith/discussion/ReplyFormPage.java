package org.kith.discussion;

import org.kith.community.Answers;
import org.kith.web.View;

/** The words of a reply as its writer changes them. */
@View.Template("discussion/reply-form")
public record ReplyFormPage(Discussion discussion, DiscussionReply now, Answers answers)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
