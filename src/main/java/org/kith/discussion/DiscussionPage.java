package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.shared.Slice;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;

/**
 * A discussion with what is said in it.
 *
 * @param group in whose name; null: of a member
 * @param helped what helped who asked; null: nothing that they have marked
 * @param own the groups in whose name the reader may speak
 * @param answers what was typed as a reply
 */
@View.Template("discussion/discussion")
public record DiscussionPage(
        Discussion discussion,
        @Nullable String group,
        Slice<ReplyLine> replies,
        @Nullable ReplyLine helped,
        Reader reader,
        List<Group> own,
        Answers answers)
        implements View {

    /**
     * What the reader may do here.
     *
     * @param byMail whether letters can be answered
     */
    public record Reader(
            boolean opened,
            boolean closes,
            boolean reopens,
            boolean edits,
            boolean follows,
            boolean byMail) {}

    public DiscussionPage {
        own = List.copyOf(own);
    }

    public String address(Frame frame) {
        return frame.at("/discussions/" + discussion.id());
    }

    public String page(Frame frame, int page) {
        return address(frame) + "?page=" + page;
    }

    /** Whether the reader may say which reply helped. */
    public boolean marks() {
        return reader.opened() && discussion.kind() == Discussion.Kind.QUESTION;
    }

    public static int longest() {
        return Discussion.LONGEST_BODY;
    }

    /** In minutes. */
    public static long editedWithin() {
        return Discussion.EDITED_WITHIN.toMinutes();
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
