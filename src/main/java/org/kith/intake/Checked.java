package org.kith.intake;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * What was found out about a row; nothing of it is written yet.
 *
 * @param candidates what may be meant, where a person has to say
 * @param match what stands in the registry already
 * @param plan what would be written; null where nothing can be
 * @param sameKey equal for rows that would write the same
 */
record Checked(
        Verdict verdict,
        Reason reason,
        List<Candidate> candidates,
        @Nullable UUID match,
        @Nullable Plan plan,
        @Nullable String sameKey) {

    Checked {
        candidates = List.copyOf(candidates);
    }

    static Checked wrong(Reason reason) {
        return new Checked(Verdict.WRONG, reason, List.of(), null, null, null);
    }

    static Checked here(Reason reason, @Nullable UUID match, @Nullable Plan plan) {
        return new Checked(Verdict.HERE, reason, List.of(), match, plan, null);
    }

    static Checked fresh(Plan plan, String sameKey) {
        return new Checked(Verdict.NEW, Reason.of("new"), List.of(), null, plan, sameKey);
    }

    /** A person has to say which place is meant before anything can be planned. */
    static Checked whichPlace(Reason reason, List<Candidate> candidates) {
        return new Checked(Verdict.UNCLEAR, reason, candidates, null, null, null);
    }

    static Checked like(Reason reason, List<Candidate> candidates, Plan plan, String sameKey) {
        return new Checked(Verdict.UNCLEAR, reason, candidates, null, plan, sameKey);
    }
}
