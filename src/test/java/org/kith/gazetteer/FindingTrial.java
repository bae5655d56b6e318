package org.kith.gazetteer;

import org.kith.names.Fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a place is found by a spelling that is not in its gazetteer, and how fast. Argument: a
 * gazetteer. Asked for are the places that {@link FindingTraining} did not learn from. "Clear" are
 * the cases whose name, before it was spoilt, no second place of the scope has: others cannot be
 * told apart by their name.
 */
final class FindingTrial {

    private static final int TOP = 10;

    private final Map<String, int[]> hits = new TreeMap<>();
    private final Map<String, Integer> holders = new HashMap<>();
    private final Finder finder;

    private FindingTrial(Finder finder) {
        this.finder = finder;
    }

    public static void main(String[] files) {
        var hiding =
                new Hiding(
                        FindingTraining.places(files[0]),
                        FindingTraining.SEED,
                        FindingTraining.SHARE);
        long begun = System.nanoTime();
        var index = FindingTraining.index(hiding.left);
        System.out.printf("built in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        var trial = new FindingTrial(new Finder(index, Model.shipped()));
        hiding.left.forEach(trial::hold);
        var cases = hiding.cases.stream().filter(Hiding.Case::validation).toList();
        for (boolean country : new boolean[] {true, false}) {
            trial.ask(cases, country);
            trial.hits.clear();
            trial.report(country ? "with the country" : "without", trial.ask(cases, country));
        }
    }

    private void hold(GazetteerPlace place) {
        for (String key : new HashSet<>(Hiding.all(place).stream().map(Fold::fold).toList())) {
            holders.merge(key, 1, Integer::sum);
            holders.merge(place.country() + ' ' + key, 1, Integer::sum);
        }
    }

    /** Nanoseconds of each question. */
    private List<Long> ask(List<Hiding.Case> cases, boolean country) {
        var times = new ArrayList<Long>();
        for (var hidden : cases) {
            String where = country ? hidden.country() : "";
            long begun = System.nanoTime();
            var found = finder.find(hidden.text(), where, TOP);
            times.add(System.nanoTime() - begun);
            int rank = 0;
            while (rank < found.size() && !found.get(rank).place().equals(hidden.id())) {
                rank++;
            }
            count(hidden.kind().name(), rank);
            if (isClear(hidden, country)) {
                count(hidden.kind() + " clear", rank);
            }
        }
        return times;
    }

    private boolean isClear(Hiding.Case hidden, boolean country) {
        String key = (country ? hidden.country() + ' ' : "") + Fold.fold(hidden.name());
        boolean away = hidden.kind() == Hiding.Kind.LATIN || hidden.kind() == Hiding.Kind.SCRIPT;
        return holders.getOrDefault(key, 0) == (away ? 0 : 1);
    }

    private void count(String kind, int rank) {
        int[] count = hits.computeIfAbsent(kind, k -> new int[3]);
        count[0]++;
        count[1] += rank == 0 ? 1 : 0;
        count[2] += rank < TOP ? 1 : 0;
    }

    private void report(String how, List<Long> times) {
        times.sort(null);
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms%n",
                how, times.get(times.size() / 2) / 1e6, times.get(times.size() * 99 / 100) / 1e6);
        hits.forEach(
                (kind, count) ->
                        System.out.printf(
                                "  %-16s n %5d  @1 %.3f  @10 %.3f%n",
                                kind,
                                count[0],
                                count[1] / (double) count[0],
                                count[2] / (double) count[0]));
    }
}
