package org.kith.matching;

import java.util.Comparator;
import java.util.List;

/**
 * Somebody to meet, and why.
 *
 * @param score 0…1: the sum of the points of the reasons, divided by {@value #FULL}
 * @param reasons only true ones, the weightiest first
 */
public record Suggestion(Candidate candidate, double score, List<Reason> reasons) {

    /** All points that there are. */
    public static final int FULL = 100;

    public Suggestion {
        reasons =
                reasons.stream()
                        .sorted(Comparator.comparingInt(Reason::points).reversed())
                        .toList();
        if (score != score(reasons) || score > 1) {
            throw new IllegalArgumentException(score + " is not the sum of " + reasons);
        }
    }

    static Suggestion of(Candidate candidate, List<Reason> reasons) {
        return new Suggestion(candidate, score(reasons), reasons);
    }

    /** Whether nobody in this network has been a friend of it so far. */
    public boolean unlinked() {
        return reasons.stream().anyMatch(Reason.NoFriendsYet.class::isInstance);
    }

    public boolean registered() {
        return candidate instanceof Candidate.Registered;
    }

    public int points() {
        return points(reasons);
    }

    private static double score(List<Reason> reasons) {
        return points(reasons) / (double) FULL;
    }

    private static int points(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::points).sum();
    }
}
