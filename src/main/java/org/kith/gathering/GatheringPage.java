package org.kith.gathering;

import org.kith.community.GroupCard;
import org.kith.community.Naming;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One gathering.
 *
 * @param hosts groups that host it
 * @param above what rooms above show
 */
@View.Template("gathering/gathering")
public record GatheringPage(
        GatheringRow row, List<GroupCard> hosts, Naming naming, List<OnGatheringPage.Section> above)
        implements View {

    public GatheringPage {
        hosts = List.copyOf(hosts);
        above = List.copyOf(above);
    }

    public Gathering gathering() {
        return row.gathering();
    }

    public String spoken(Frame frame) {
        return gathering().spoken().stream()
                .map(frame::languageName)
                .collect(Collectors.joining("\u00a0· "));
    }

    /** For programs that read the page: the schema.org name of how it is attended. */
    public String attendanceMode() {
        return switch (gathering().where().manner()) {
            case ON_SITE -> "https://schema.org/OfflineEventAttendanceMode";
            case ONLINE -> "https://schema.org/OnlineEventAttendanceMode";
            case BOTH -> "https://schema.org/MixedEventAttendanceMode";
        };
    }
}
