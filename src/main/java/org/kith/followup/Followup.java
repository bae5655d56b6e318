package org.kith.followup;

import org.jspecify.annotations.Nullable;
import org.kith.gathering.Gathering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The questions after a gathering.
 *
 * @param closesOn the last day on which they are answered; null until they were sent
 */
public record Followup(List<FollowupQuestion> questions, @Nullable LocalDate closesOn) {

    /**
     * Of fewer than these nothing is shown, so that nobody can be recognised. It is told to those
     * who answer.
     */
    static final int FLOOR = 5;

    static final Followup NONE = new Followup(List.of(), null);

    public Followup {
        questions = List.copyOf(questions);
    }

    public boolean isSent() {
        return closesOn != null;
    }

    /** By the clocks of the gathering. */
    public boolean isOpen(Gathering gathering, Instant now) {
        return closesOn != null
                && !now.atZone(gathering.when().zone()).toLocalDate().isAfter(closesOn);
    }

    public boolean isClosed(Gathering gathering, Instant now) {
        return isSent() && !isOpen(gathering, now);
    }
}
