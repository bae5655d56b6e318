package org.kith.atlas;

import java.util.Arrays;

/** A stretch of one axis of the {@link Mercator} world, never of no length. */
record Span(double from, double to) {

    static Span of(double[] values) {
        return new Span(
                Arrays.stream(values).min().orElse(0), Arrays.stream(values).max().orElse(1));
    }

    /**
     * The shortest stretch of a world that is one unit round: what remains beside its widest gap.
     */
    static Span shortestRound(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int last = sorted.length - 1;
        Span shortest = new Span(sorted[0], sorted[last]);
        for (int i = 0; i < last; i++) {
            Span other = new Span(sorted[i + 1], sorted[i] + 1);
            shortest = other.length() < shortest.length() ? other : shortest;
        }
        return shortest;
    }

    double length() {
        return Math.max(to - from, 1e-9);
    }

    double middle() {
        return (from + to) / 2;
    }
}
