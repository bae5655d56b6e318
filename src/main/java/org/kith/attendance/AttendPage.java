package org.kith.attendance;

import org.kith.community.Answers;
import org.kith.gathering.Gathering.Manner;
import org.kith.gathering.GatheringRow;
import org.kith.web.View;

/**
 * Where somebody registers for a gathering.
 *
 * @param free places that are left; negative where there is no limit
 * @param sent whether a letter is on its way, and nothing more is to be typed
 */
@View.Template("attendance/attend")
public record AttendPage(GatheringRow row, int free, Answers answers, boolean sent)
        implements View {

    /** Whose clocks they live by is asked for where they may join from afar. */
    public boolean asksForClocks() {
        return row.gathering().where().manner() != Manner.ON_SITE;
    }

    public static int longestName() {
        return Attendance.LONGEST_NAME;
    }

    public static int longestAffiliation() {
        return Attendance.LONGEST_AFFILIATION;
    }

    public static int longestOthers() {
        return Attendance.LONGEST_OTHERS;
    }

    public static int longestNeeds() {
        return Attendance.LONGEST_NEEDS;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
