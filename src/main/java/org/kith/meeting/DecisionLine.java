package org.kith.meeting;

import org.kith.gathering.Gathering;
import org.kith.shared.PartialDate;
import org.kith.web.Frame;

import java.util.Objects;

/**
 * A decision as lists show it.
 *
 * @param who the group or the office that does it
 * @param overdue whether its day has passed
 * @param mayEnd whether the reader may say what became of it
 */
public record DecisionLine(
        MeetingDecision decision,
        Gathering gathering,
        String who,
        boolean overdue,
        boolean mayEnd) {

    public String address(Frame frame) {
        return frame.at("/gatherings/" + gathering.slug() + "/decisions/" + decision.id());
    }

    public String until(Frame frame) {
        return frame.date(PartialDate.of(decision.until()));
    }

    /** Who does it until when; that it is late, in words. */
    public String meta(Frame frame) {
        return frame.t(
                overdue ? "meeting.decision.who_overdue" : "meeting.decision.who_until",
                who,
                until(frame));
    }

    /** How it came to its state; only where somebody said so. */
    public String said(Frame frame) {
        var said = Objects.requireNonNull(decision.said());
        return frame.t(
                "meeting.decision.said." + decision.state().code(),
                said.by(),
                frame.day(said.at()));
    }
}
