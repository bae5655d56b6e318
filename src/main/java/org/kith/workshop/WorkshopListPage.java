package org.kith.workshop;

import org.kith.attendance.Attendance;
import org.kith.conference.ConferenceSession;
import org.kith.gathering.GatheringRow;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;

/** Who is in which session, for those who organise; it prints as it stands. */
@View.Template("workshop/list")
public record WorkshopListPage(GatheringRow row, List<Taken> sessions) implements View {

    public WorkshopListPage {
        sessions = List.copyOf(sessions);
    }

    /**
     * @param placed in the order in which they asked
     * @param waiting in the order in which they move up
     */
    public record Taken(ConferenceSession session, List<Who> placed, List<Who> waiting) {

        public Taken {
            placed = List.copyOf(placed);
            waiting = List.copyOf(waiting);
        }

        /** More than there are: places were lowered, and nobody was thrown out. */
        public boolean isOver() {
            var most = session.places();
            return most != null && placed.size() > most;
        }
    }

    public record Who(Attendance attendance, int companion) {

        public String name(Frame frame) {
            return Companions.name(frame.messages(), frame.language(), attendance, companion);
        }
    }
}
