package org.kith.attendance;

import org.kith.attendance.Attendance.Standing;
import org.kith.gathering.GatheringRow;
import org.kith.web.View;

import java.util.List;

/**
 * Who comes, for the organisers.
 *
 * @param attendances in the order of confirming; of those who have left who paid
 */
@View.Template("attendance/list")
public record AttendanceListPage(GatheringRow row, List<Attendance> attendances) implements View {

    public AttendanceListPage {
        attendances = List.copyOf(attendances);
    }

    public List<Attendance> of(Standing standing) {
        return attendances.stream().filter(one -> one.standing() == standing).toList();
    }

    /** How many people that is. */
    public int people(Standing standing) {
        return of(standing).stream().mapToInt(Attendance::people).sum();
    }

    /** Those that are shown under a heading of their own. */
    public static List<Standing> standings() {
        return List.of(Standing.PLACED, Standing.WAITING, Standing.UNCONFIRMED, Standing.LEFT);
    }
}
