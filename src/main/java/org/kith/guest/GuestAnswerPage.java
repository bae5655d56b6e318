package org.kith.guest;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.gathering.GatheringRow;
import org.kith.network.Network;
import org.kith.web.Days;
import org.kith.web.Frame;
import org.kith.web.View;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a guest answers.
 *
 * @param found null where the link leads to nothing any more, or what it is about is not shown
 */
@View.Template("guest/answer")
public record GuestAnswerPage(String address, @Nullable Found found, Answers answers)
        implements View {

    /**
     * @param due until when names are needed; null where they are not
     * @param awaited whether they can still answer
     * @param certified whether they can take a paper that says that they were there
     */
    public record Found(
            Network network,
            GatheringRow row,
            Guest guest,
            @Nullable LocalDate due,
            boolean awaited,
            boolean certified) {

        public String dueSaid(Frame frame) {
            return due == null ? "" : Days.said(due, frame.language());
        }

        /** Whether no name can be added any more. */
        public boolean late() {
            return NamesDue.isLate(row.gathering(), due, Instant.now());
        }
    }

    public static int longestNeeds() {
        return Guest.LONGEST_NEEDS;
    }

    @Override
    public int status() {
        if (found == null) {
            return 404;
        }
        return answers.fine() ? 200 : 422;
    }
}
