package org.kith.followup;

import org.kith.community.Answers;
import org.kith.gathering.GatheringRow;
import org.kith.network.Network;
import org.kith.web.Days;
import org.kith.web.Frame;
import org.kith.web.View;

import java.time.Instant;

/**
 * Where somebody who was there answers.
 *
 * @param answered whether they have
 */
@View.Template("followup/own")
public record OwnFollowupPage(
        String address,
        Network network,
        GatheringRow row,
        Followup followup,
        boolean answered,
        Answers answers)
        implements View {

    public boolean open() {
        return followup.isOpen(row.gathering(), Instant.now());
    }

    public String closes(Frame frame) {
        var day = followup.closesOn();
        return day == null ? "" : Days.said(day, frame.language());
    }

    public static int floor() {
        return Followup.FLOOR;
    }

    public static int scale() {
        return FollowupQuestion.SCALE;
    }

    public static int longestText() {
        return FollowupQuestion.LONGEST_TEXT;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
