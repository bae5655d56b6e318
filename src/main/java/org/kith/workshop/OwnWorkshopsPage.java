package org.kith.workshop;

import org.jspecify.annotations.Nullable;
import org.kith.attendance.Attendance;
import org.kith.conference.ConferenceSession;
import org.kith.gathering.GatheringRow;
import org.kith.shared.Language;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where somebody takes places in sessions, and gives them up.
 *
 * @param address of the page of their registration
 * @param elsewhere the session in which they are at that hour; null where there is none
 * @param closed whether what they asked for could not be had any more
 */
@View.Template("workshop/own")
public record OwnWorkshopsPage(
        String address,
        GatheringRow row,
        Attendance attendance,
        List<Offer> offers,
        @Nullable ConferenceSession elsewhere,
        boolean closed)
        implements View {

    public OwnWorkshopsPage {
        offers = List.copyOf(offers);
    }

    /**
     * A session of few places.
     *
     * @param free how many are left; less than 0 where some were taken away
     * @param waiting how many wait
     * @param open whether somebody can take one
     * @param theirs of those who come with this registration
     * @param others who of them are not in it, by their number
     */
    public record Offer(
            ConferenceSession session,
            long free,
            long waiting,
            boolean open,
            List<Theirs> theirs,
            List<Integer> others) {

        public Offer {
            theirs = List.copyOf(theirs);
            others = List.copyOf(others);
        }

        /** Whether the next one waits. */
        public boolean isFull() {
            return free <= 0;
        }
    }

    /**
     * @param before how many wait before them
     */
    public record Theirs(int companion, boolean placed, long before) {}

    /** By day, in the reader's words. */
    public Map<String, List<Offer>> days(Language reader) {
        return offers.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.session().when().firstDay(reader),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    public String name(Frame frame, int companion) {
        return Companions.name(frame.messages(), frame.language(), attendance, companion);
    }

    public boolean isOfOne() {
        return attendance.people() == 1;
    }

    @Override
    public int status() {
        return closed || elsewhere != null ? 409 : 200;
    }
}
