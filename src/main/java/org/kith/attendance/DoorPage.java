package org.kith.attendance;

import org.kith.gathering.GatheringRow;
import org.kith.web.View;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who comes, for whoever stands at the door: a device holds this page without a line.
 *
 * @param lines guests in their order, then those with a place by name
 * @param made when it was written
 */
@View.Template("attendance/door")
public record DoorPage(GatheringRow row, List<DoorLine> lines, Instant made) implements View {

    /** For how long a device holds the list. */
    static final Duration HELD = Duration.ofDays(1);

    public DoorPage {
        lines = List.copyOf(lines);
    }

    public int people() {
        return lines.stream().mapToInt(DoorLine::people).sum();
    }

    public String held() {
        return String.valueOf(HELD.toMillis());
    }

    public int hours() {
        return (int) HELD.toHours();
    }
}
