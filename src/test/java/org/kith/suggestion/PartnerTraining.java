package org.kith.suggestion;

import org.kith.gazetteer.GazetteerFile;
import org.kith.gazetteer.GazetteerPlace;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;
import org.kith.suggestion.LinkTable.Pair;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Learns {@code weights.tsv}. Arguments: the gazetteer, the links ({@code a_geonameid
 * b_geonameid}), and where the weights go. The links that {@link LinkSplit} hides by the seed are
 * not learned from, so that {@link PartnerTrial} can ask for them; with a fourth argument, all are.
 */
final class PartnerTraining {

    static final int SEED = 7;
    static final int[] PLACE_STEPS = first(Trait.ALL.length, t -> Trait.ALL[t].steps);
    static final int[] COUNTRY_STEPS =
            first(CountryTrait.ALL.length, t -> CountryTrait.ALL[t].steps);

    private static final int FOLDS = 40;
    private static final int MOST = 2000;
    private static final int EPOCHS = 9;

    private PartnerTraining() {}

    public static void main(String[] files) throws IOException {
        var places = places(files[0]);
        var all = new Grid(places, place -> true);
        var links = links(places, files[1]);
        var known =
                files.length > 3
                        ? links
                        : LinkSplit.tenth(links, places.count, new Random(SEED)).seen();
        var keys = new HashSet<Long>();
        for (Pair link : known) {
            keys.add(LinkTable.key(link.a(), link.b()));
            keys.add(LinkTable.key(link.b(), link.a()));
        }
        var dice = new Random(SEED + 1);
        var sample = new ChoiceSample(keys, dice);
        for (int fold = 0; fold < FOLDS; fold++) {
            var split = LinkSplit.little(known, places.count, dice);
            sample.add(World.of(places, all, split.seen()), split.asked(), MOST);
        }
        try (var out = new PrintWriter(files[2], StandardCharsets.UTF_8)) {
            out.print("links\tof\ttrait\tsteps\n");
            for (int has = 0; has < 2; has++) {
                write(out, has, sample, dice);
            }
        }
    }

    static PlaceTable places(String file) {
        var places = new ArrayList<GazetteerPlace>();
        GazetteerFile.read(file, System.in, new BadLines(true, line -> {}), places::add);
        return new PlaceTable(places);
    }

    /** In an order of their own, each once. */
    static List<Pair> links(PlaceTable places, String file) {
        var links = new TreeSet<>(Comparator.comparingInt(Pair::a).thenComparingInt(Pair::b));
        var bad = new BadLines(true, line -> {});
        try (var list =
                ListFile.open(file, System.in, bad, List.of("a_geonameid", "b_geonameid"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                int a = places.find(row.get("a_geonameid"));
                int b = places.find(row.get("b_geonameid"));
                if (a >= 0 && b >= 0 && a != b) {
                    links.add(new Pair(Math.min(a, b), Math.max(a, b)));
                }
            }
        }
        return new ArrayList<>(links);
    }

    private static void write(PrintWriter out, int has, ChoiceSample sample, Random dice) {
        int steps = PLACE_STEPS[Trait.ALL.length];
        var places = new Softmax(Trait.ALL.length, steps);
        var learned = places.learn(sample.places.get(has), EPOCHS, dice);
        for (Trait trait : Trait.ALL) {
            line(out, has, "place", trait.name(), learned, PLACE_STEPS, trait.ordinal());
        }
        var countries =
                new Softmax(CountryTrait.ALL.length, COUNTRY_STEPS[CountryTrait.ALL.length]);
        learned = countries.learn(sample.countries.get(has), EPOCHS, dice);
        for (CountryTrait trait : CountryTrait.ALL) {
            line(out, has, "country", trait.name(), learned, COUNTRY_STEPS, trait.ordinal());
        }
    }

    private static void line(
            PrintWriter out, int has, String of, String trait, float[] all, int[] first, int t) {
        var steps = new StringBuilder();
        for (float weight : Arrays.copyOfRange(all, first[t], first[t + 1])) {
            steps.append(steps.isEmpty() ? "" : " ");
            steps.append(String.format(Locale.ROOT, "%.3f", weight));
        }
        out.print(has + "\t" + of + "\t" + trait + "\t" + steps + "\n");
    }

    private static int[] first(int traits, IntUnaryOperator steps) {
        int[] first = new int[traits + 1];
        for (int t = 0; t < traits; t++) {
            first[t + 1] = first[t] + steps.applyAsInt(t);
        }
        return first;
    }
}
