package org.kith.meeting;

import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;

/**
 * What the meetings of a network decided: what is open, the overdue first, and what came of the
 * rest.
 *
 * @param overdue whose day has passed
 * @param open whose day is still to come
 * @param over done or dropped, the last first
 */
@View.Template("meeting/decisions")
public record DecisionsPage(
        List<DecisionLine> overdue, List<DecisionLine> open, List<DecisionLine> over)
        implements View {

    public DecisionsPage {
        overdue = List.copyOf(overdue);
        open = List.copyOf(open);
        over = List.copyOf(over);
    }

    public boolean isEmpty() {
        return overdue.isEmpty() && open.isEmpty() && over.isEmpty();
    }

    public static String heading(String which, Frame frame) {
        return frame.t("meeting.decisions." + which);
    }
}
