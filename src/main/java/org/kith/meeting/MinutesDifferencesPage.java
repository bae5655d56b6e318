package org.kith.meeting;

import org.kith.gathering.GatheringRow;
import org.kith.meeting.MinutesDifferences.Compared;
import org.kith.web.View;

import java.util.List;

/**
 * What changed from one version of minutes to another.
 *
 * @param versions to choose among, the newest first
 */
@View.Template("meeting/minutes-differences")
public record MinutesDifferencesPage(
        GatheringRow row, List<MinutesVersion> versions, MinutesVersion from, MinutesVersion to)
        implements View {

    public MinutesDifferencesPage {
        versions = List.copyOf(versions);
    }

    /** The last two where other numbers are not there. */
    static MinutesDifferencesPage of(
            GatheringRow row, List<MinutesVersion> versions, int from, int to) {
        var later = numbered(versions, to, versions.getFirst());
        var at = versions.indexOf(later);
        var before = at + 1 < versions.size() ? versions.get(at + 1) : later;
        return new MinutesDifferencesPage(row, versions, numbered(versions, from, before), later);
    }

    private static MinutesVersion numbered(
            List<MinutesVersion> versions, int number, MinutesVersion otherwise) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElse(otherwise);
    }

    public List<Compared> compared() {
        return MinutesDifferences.between(from.text(), to.text());
    }
}
