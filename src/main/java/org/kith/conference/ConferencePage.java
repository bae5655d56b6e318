package org.kith.conference;

import org.kith.gathering.GatheringRow;
import org.kith.shared.Language;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happens at a gathering, day by day.
 *
 * @param planning whether the reader changes it
 */
@View.Template("conference/programme")
public record ConferencePage(GatheringRow row, List<ConferenceSession> sessions, boolean planning)
        implements View {

    public ConferencePage {
        sessions = List.copyOf(sessions);
    }

    /** By day, in the reader's words. */
    public Map<String, List<ConferenceSession>> days(Language reader) {
        return sessions.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.when().firstDay(reader),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    /** What it is, in which room and track. */
    public static List<String> meta(ConferenceSession one, Frame frame) {
        return Stream.of(
                        frame.t("conference.kind." + one.kind().code()),
                        one.room(),
                        one.track(),
                        one.places() == null ? "" : frame.t("conference.places.few", one.places()),
                        one.draft() ? frame.t("conference.draft.badge") : "")
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
