package org.kith.duplicates;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Pairs of rows that were put together, beside pairs that belong together. */
final class PairCount {

    private record Both(String truth, String cluster) {}

    private final Map<String, Long> truths = new HashMap<>();
    private final Map<String, Long> clusters = new HashMap<>();
    private final Map<Both, Long> both = new HashMap<>();

    void add(String truth, String cluster) {
        truths.merge(truth, 1L, Long::sum);
        clusters.merge(cluster, 1L, Long::sum);
        both.merge(new Both(truth, cluster), 1L, Long::sum);
    }

    double precision() {
        return pairs(both) / Math.max(1, pairs(clusters));
    }

    double recall() {
        return pairs(both) / Math.max(1, pairs(truths));
    }

    double f1() {
        return 2 * pairs(both) / Math.max(1, pairs(truths) + pairs(clusters));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "F1 %.4f, precision %.4f, recall %.4f", f1(), precision(), recall());
    }

    private static double pairs(Map<?, Long> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }
}
