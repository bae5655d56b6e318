package org.kith.meeting;

import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.web.Days;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Reminds of what was decided: a week before its day, and on it, once each. What a hidden meeting
 * decided reminds nobody as long as it is hidden.
 */
@Component
class DecisionReminders {

    private static final int WEEK = 7;

    /** Later the letter of the day follows too closely. */
    private static final int WEEK_ENDS = 3;

    /** Where Kith stood still for longer than so many days, nobody is told of a day long past. */
    private static final int LATE = 7;

    private static final Logger LOG = LoggerFactory.getLogger(DecisionReminders.class);

    private final NetworkScope scope;
    private final MeetingDecisions decisions;
    private final Gatherings gatherings;
    private final MeetingLetters letters;

    DecisionReminders(
            NetworkScope scope,
            MeetingDecisions decisions,
            Gatherings gatherings,
            MeetingLetters letters) {
        this.scope = scope;
        this.decisions = decisions;
        this.gatherings = gatherings;
        this.letters = letters;
    }

    /** One round; a decision of which nobody can be reminded holds up no other. */
    void round(Network network, Instant now) {
        for (var decision : decisions.open(network.id())) {
            try {
                remind(network, decision, now);
            } catch (RuntimeException broken) {
                LOG.error("Nobody could be reminded of decision {}", decision.id(), broken);
            }
        }
    }

    private void remind(Network network, MeetingDecision of, Instant now) {
        var left = ChronoUnit.DAYS.between(Days.of(now), of.until());
        if (left > WEEK || left < -LATE || (left > 0 && left < WEEK_ENDS)) {
            return;
        }
        var today = left <= 0;
        scope.in(
                network.id(),
                db -> {
                    gatherings
                            .shown(network.id(), of.gathering())
                            .filter(at -> at.form() == Gathering.Form.MEETING)
                            .filter(at -> isFirst(network, of, today, now))
                            .ifPresent(at -> letters.remind(network, at, of, today));
                    return null;
                });
    }

    private boolean isFirst(Network network, MeetingDecision of, boolean today, Instant now) {
        return today
                ? decisions.tellOfDay(network.id(), of.id(), now)
                : decisions.tellOfWeek(network.id(), of.id(), now);
    }
}
