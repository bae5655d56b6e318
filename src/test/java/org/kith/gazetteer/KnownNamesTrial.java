package org.kith.gazetteer;

import org.kith.names.Name;
import org.kith.names.Sameness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the shipped gazetteer adds to the judgement of spellings; run by hand. Argument: the
 * judgements of pairs held back that {@code SamenessTraining forest} writes.
 */
final class KnownNamesTrial {

    private KnownNamesTrial() {}

    /**
     * @param score by the spellings alone
     */
    private record Pair(
            String source, Name a, Name b, String country, boolean same, double score) {}

    public static void main(String[] args) throws IOException {
        long begun = System.nanoTime();
        var known = KnownNames.of(ShippedGazetteer::read);
        System.out.printf("known in %.2f s%n", (System.nanoTime() - begun) / 1e9);
        List<Pair> pairs;
        try (var lines = Files.lines(Path.of(args[0]))) {
            pairs = lines.skip(1).map(KnownNamesTrial::pair).toList();
        }
        fit(pairs.stream().filter(KnownNamesTrial::fits).toList(), known);
        for (String source : pairs.stream().map(Pair::source).distinct().sorted().toList()) {
            report(
                    source,
                    pairs.stream().filter(p -> p.source().equals(source) && !fits(p)).toList(),
                    known);
        }
    }

    /** Half of the pairs serve to fit, the others to report. */
    private static boolean fits(Pair pair) {
        int hash = (pair.a().folded() + pair.b().folded()).hashCode() * 0x9E3779B9;
        return hash < 0;
    }

    /**
     * The evidence that makes what was judged most likely; each list of pairs counts as much as the
     * other.
     */
    private static void fit(List<Pair> pairs, KnownNames known) {
        var counts =
                pairs.stream().collect(Collectors.groupingBy(Pair::source, Collectors.counting()));
        for (KnownNames.Word word :
                List.of(KnownNames.Word.ONE_PLACE, KnownNames.Word.TWO_PLACES)) {
            var such = pairs.stream().filter(p -> known.of(p.a(), p.b(), "") == word).toList();
            double best = 0;
            double least = Double.MAX_VALUE;
            for (double evidence = -8; evidence <= 8; evidence += .1) {
                double loss = 0;
                for (Pair pair : such) {
                    double all = counts.getOrDefault(pair.source(), 1L);
                    double chance = KnownNames.judge(pair.score(), evidence);
                    loss -= Math.log(pair.same() ? chance : 1 - chance) / all;
                }
                best = loss < least ? evidence : best;
                least = Math.min(least, loss);
            }
            System.out.printf("%s: evidence %.1f of %d pairs%n", word, best, such.size());
        }
    }

    private static Pair pair(String line) {
        String[] cells = line.split("\t", -1);
        return new Pair(
                cells[0],
                Name.of(cells[1]),
                Name.of(cells[2]),
                cells[3],
                Boolean.parseBoolean(cells[4]),
                Double.parseDouble(cells[5]));
    }

    private static void report(String source, List<Pair> pairs, KnownNames known) {
        System.out.printf("%s, %d pairs%n", source, pairs.size());
        for (KnownNames.Word word : KnownNames.Word.values()) {
            var such = pairs.stream().filter(p -> known.of(p.a(), p.b(), "") == word).toList();
            var same = such.stream().filter(Pair::same).toList();
            System.out.printf(
                    "  %-10s %5d one, %5d two; by spelling alone %d and %d seen%n",
                    word,
                    same.size(),
                    such.size() - same.size(),
                    same.stream().filter(p -> p.score() >= Sameness.SAME).count(),
                    such.stream().filter(p -> !p.same() && p.score() < Sameness.SAME).count());
        }
        for (boolean country : List.of(false, true)) {
            var line = new StringBuilder();
            for (double least : new double[] {.3, .35, .4, Sameness.SAME, .5, .55, .6}) {
                line.append(
                        String.format(
                                Locale.ROOT,
                                " %.2f: %.4f",
                                least,
                                f1(pairs, known, country, least)));
            }
            System.out.printf("  F1 %s country %s%n", country ? "with" : "without", line);
        }
    }

    private static double f1(List<Pair> pairs, KnownNames known, boolean country, double least) {
        var said = new ArrayList<Pair>();
        for (Pair pair : pairs) {
            var word = known.of(pair.a(), pair.b(), country ? pair.country() : "");
            if (KnownNames.judge(pair.score(), word) >= least) {
                said.add(pair);
            }
        }
        double right = said.stream().filter(Pair::same).count();
        double are = pairs.stream().filter(Pair::same).count();
        return 2 * right / (said.size() + are);
    }
}
