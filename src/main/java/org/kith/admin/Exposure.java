package org.kith.admin;

import org.kith.suggestion.Suggested;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who has been shown how often, so that one sees whether the same few are always named. */
final class Exposure {

    private final Map<String, Integer> shown = new HashMap<>();
    private long all;
    private long friendless;

    void add(List<Suggested> suggestions) {
        for (Suggested place : suggestions) {
            shown.merge(place.place(), 1, Integer::sum);
            all++;
            friendless += place.linked() ? 0 : 1;
        }
    }

    @Override
    public String toString() {
        var most =
                shown.entrySet().stream()
                        .max(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.comparingByKey(
                                                        Comparator.reverseOrder())));
        return String.format(
                Locale.ROOT,
                "%,d suggestions show %,d places; %.1f %% of them have no friend yet%s",
                all,
                shown.size(),
                all == 0 ? 0 : 100.0 * friendless / all,
                most.map(top -> "; most often " + top.getKey() + ", " + top.getValue() + " times")
                        .orElse(""));
    }
}
