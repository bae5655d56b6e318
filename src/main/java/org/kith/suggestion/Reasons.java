package org.kith.suggestion;

import org.kith.suggestion.Suggested.Part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chances as scores, and scores in parts. What a trait adds is counted from what it adds to the
 * mean place of the country; what that mean place would get is the start.
 */
final class Reasons {

    /** Scores are told in ten-thousandths, so that their parts sum to them exactly. */
    static final int GRAIN = 10_000;

    private static final double LEAST_LIKELY = Math.log(1e6);

    private Reasons() {}

    /**
     * @param log natural logarithm of a chance
     */
    static int score(double log) {
        return (int) Math.max(0, Math.round(GRAIN * (1 + log / LEAST_LIKELY)));
    }

    /**
     * @param country what the country adds to the logarithm; 0 where it was asked for
     * @param about what each part is told as
     */
    static List<Part> of(
            int score, double country, double[] parts, double[] usual, Because[] about) {
        var sums = new double[Because.values().length];
        sums[Because.COUNTRY.ordinal()] = country;
        for (int trait = 0; trait < parts.length; trait++) {
            sums[about[trait].ordinal()] += parts[trait] - usual[trait];
        }
        var why = new ArrayList<Part>();
        int rest = score;
        for (Because because : Because.values()) {
            int adds = (int) Math.round(GRAIN * sums[because.ordinal()] / LEAST_LIKELY);
            if (because != Because.START && adds != 0) {
                why.add(new Part(because, adds / (double) GRAIN));
                rest -= adds;
            }
        }
        why.sort(
                Comparator.comparingDouble((Part part) -> -Math.abs(part.adds()))
                        .thenComparing(Part::because));
        why.addFirst(new Part(Because.START, rest / (double) GRAIN));
        return why;
    }
}
