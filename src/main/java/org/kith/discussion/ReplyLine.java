package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.web.Frame;

/**
 * A reply as its reader sees it.
 *
 * @param group in whose name; null: of a member
 * @param mine whether they wrote it, and it stands
 * @param editable whether they may change it now
 * @param helped whether it is what helped who asked
 */
public record ReplyLine(
        DiscussionReply reply,
        @Nullable String group,
        boolean mine,
        boolean editable,
        boolean helped) {

    public String address(Frame frame) {
        return frame.at("/replies/" + reply.id());
    }

    public boolean takenBack() {
        return reply.takenBackAt() != null;
    }
}
