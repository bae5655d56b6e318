package org.kith.followup;

import org.kith.community.Answers;
import org.kith.gathering.GatheringRow;
import org.kith.web.Days;
import org.kith.web.Frame;
import org.kith.web.View;

import java.time.Instant;
import java.util.List;

/**
 * The questions after a gathering, for its organisers.
 *
 * @param toAsk how many were there and have not been asked
 * @param due whether it can be sent now
 * @param answered how many have answered; 0 while it is open
 * @param results once it is closed and enough have answered, else none
 * @param answers the day, as typed
 */
@View.Template("followup/followup")
public record FollowupPage(
        GatheringRow row,
        Followup followup,
        int toAsk,
        boolean due,
        int answered,
        List<FollowupResult> results,
        Answers answers)
        implements View {

    public FollowupPage {
        results = List.copyOf(results);
    }

    public boolean open() {
        return followup.isOpen(row.gathering(), Instant.now());
    }

    public boolean closed() {
        return followup.isClosed(row.gathering(), Instant.now());
    }

    public String closes(Frame frame) {
        var day = followup.closesOn();
        return day == null ? "" : Days.said(day, frame.language());
    }

    public boolean full() {
        return followup.questions().size() >= FollowupQuestion.MOST;
    }

    public static int most() {
        return FollowupQuestion.MOST;
    }

    public static int floor() {
        return Followup.FLOOR;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
