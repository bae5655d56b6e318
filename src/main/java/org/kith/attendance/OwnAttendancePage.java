package org.kith.attendance;

import org.jspecify.annotations.Nullable;
import org.kith.attendance.Attendance.Standing;
import org.kith.gathering.GatheringRow;
import org.kith.gathering.OnGatheringPage.Way;
import org.kith.network.Network;
import org.kith.web.View;

import java.time.Instant;
import java.util.List;

/**
 * Somebody's own attendance, which their letters lead to.
 *
 * @param address of the page
 * @param found null where the link leads to nothing any more
 */
@View.Template("attendance/own")
public record OwnAttendancePage(String address, @Nullable Found found) implements View {

    /**
     * @param shown whether the gathering is, or its page would tell what is hidden
     * @param confirms whether they can still confirm
     * @param leaves whether they can still leave
     * @param before how many wait before them
     * @param further where rooms above lead
     */
    public record Found(
            Network network,
            GatheringRow row,
            Attendance attendance,
            boolean shown,
            boolean confirms,
            boolean leaves,
            long before,
            List<Way> further) {

        public Found {
            further = List.copyOf(further);
        }

        /** Whether they were there, and it is over. */
        public boolean certified() {
            return shown && Certificate.isDue(row.gathering(), attendance, Instant.now());
        }

        /** How it stands: the last part of the key of its words. */
        public String said() {
            return attendance.standing() == Standing.UNCONFIRMED && !confirms
                    ? "over"
                    : attendance.standing().code();
        }
    }

    @Override
    public int status() {
        return found == null ? 404 : 200;
    }
}
