package org.kith.suggestion;

import org.kith.gazetteer.GazetteerFile;
import org.kith.gazetteer.GazetteerPlace;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;
import org.kith.suggestion.LinkTable.Pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Learns {@code weights.tsv}. Arguments: a gazetteer of all places and the links, a gazetteer of
 * those that take part and their links, all as {@code suggest} takes them, and where the weights
 * go. The links that {@link LinkSplit} hides by the seed are not learned from, so that {@link
 * PartnerTrial} can ask for them; with a sixth argument, all are.
 */
final class PartnerTraining {

    static final int SEED = 7;
    static final int[] PLACE_STEPS = first(Trait.ALL.length, t -> Trait.ALL[t].steps);
    static final int[] COUNTRY_STEPS =
            first(CountryTrait.ALL.length, t -> CountryTrait.ALL[t].steps);

    private static final int FOLDS = 40;
    private static final int MOST = 2000;
    private static final double[] HIDDEN = {.03, .1, .2};
    private static final int EPOCHS = 9;

    private PartnerTraining() {}

    public static void main(String[] files) throws IOException {
        boolean every = files.length > 5;
        var all = read(files[0]);
        var members = read(files[2]);
        var out = new StringBuilder("among\tlinks\tof\ttrait\tsteps\n");
        var dice = new Random(SEED + 1);
        var places = new PlaceTable(all);
        write(out, false, all(places, known(places, files[1], every), dice), dice);
        var table = new PlaceTable(members);
        write(out, true, members(members, table, known(table, files[3], every), dice), dice);
        Files.writeString(Path.of(files[4]), out);
    }

    private static List<Pair> known(PlaceTable places, String file, boolean every) {
        var links = links(places, file);
        return every ? links : LinkSplit.tenth(links, places.count, new Random(SEED)).seen();
    }

    private static ChoiceSample all(PlaceTable places, List<Pair> known, Random dice) {
        var all = new Grid(places, place -> true);
        var sample = new ChoiceSample(keys(known), dice);
        for (int fold = 0; fold < FOLDS; fold++) {
            var split = LinkSplit.little(known, places.count, dice);
            sample.add(World.of(places, all, split.seen()), split.asked(), MOST);
        }
        return sample;
    }

    /**
     * Of those alone that have a link; little hidden and much, for nobody knows how many will be
     * without one. Every other list knows no other names.
     */
    private static ChoiceSample members(
            List<GazetteerPlace> list, PlaceTable places, List<Pair> known, Random dice) {
        var ends = new HashSet<String>();
        known.forEach(link -> ends.addAll(List.of(places.ids[link.a()], places.ids[link.b()])));
        var named = list.stream().filter(place -> ends.contains(place.id())).toList();
        var tables =
                List.of(
                        new PlaceTable(named),
                        new PlaceTable(named.stream().map(PartnerTraining::bare).toList()));
        var table = tables.getFirst();
        var links = known.stream().map(link -> pair(table, places, link)).toList();
        var sample = new ChoiceSample(keys(links), dice);
        for (int fold = 0; fold < FOLDS; fold++) {
            var some = tables.get(fold % 2);
            var split = LinkSplit.some(HIDDEN[fold % HIDDEN.length], links, some.count, dice);
            var world = World.of(some, new Grid(some, place -> true), split.seen());
            sample.add(world, split.asked(), MOST);
        }
        return sample;
    }

    private static Pair pair(PlaceTable table, PlaceTable places, Pair link) {
        return new Pair(table.find(places.ids[link.a()]), table.find(places.ids[link.b()]));
    }

    private static GazetteerPlace bare(GazetteerPlace of) {
        return new GazetteerPlace(
                of.id(),
                of.name(),
                of.country(),
                of.admin1(),
                of.lat(),
                of.lon(),
                of.population(),
                of.kind(),
                List.of());
    }

    private static Set<Long> keys(List<Pair> links) {
        var keys = new HashSet<Long>();
        for (Pair link : links) {
            keys.add(LinkTable.key(link.a(), link.b()));
            keys.add(LinkTable.key(link.b(), link.a()));
        }
        return keys;
    }

    static List<GazetteerPlace> read(String file) {
        var places = new ArrayList<GazetteerPlace>();
        GazetteerFile.read(file, System.in, new BadLines(true, line -> {}), places::add);
        return places;
    }

    /** In an order of their own, each once. */
    static List<Pair> links(PlaceTable places, String file) {
        var links = new TreeSet<>(Comparator.comparingInt(Pair::a).thenComparingInt(Pair::b));
        var bad = new BadLines(true, line -> {});
        try (var list = ListFile.open(file, System.in, bad, List.of("a", "b"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                int a = places.find(row.get("a"));
                int b = places.find(row.get("b"));
                if (a >= 0 && b >= 0 && a != b) {
                    links.add(new Pair(Math.min(a, b), Math.max(a, b)));
                }
            }
        }
        return new ArrayList<>(links);
    }

    private static void write(
            StringBuilder out, boolean ofMembers, ChoiceSample sample, Random dice) {
        for (int has = 0; has < 2; has++) {
            String set = Weights.among(ofMembers) + "\t" + has;
            var places = new Softmax(Trait.ALL.length, PLACE_STEPS[Trait.ALL.length]);
            var learned = places.learn(sample.places.get(has), EPOCHS, dice);
            for (Trait trait : Trait.ALL) {
                String of = set + "\tplace\t" + trait.name();
                line(out, of, learned, PLACE_STEPS, trait.ordinal());
            }
            var countries =
                    new Softmax(CountryTrait.ALL.length, COUNTRY_STEPS[CountryTrait.ALL.length]);
            learned = countries.learn(sample.countries.get(has), EPOCHS, dice);
            for (CountryTrait trait : CountryTrait.ALL) {
                String of = set + "\tcountry\t" + trait.name();
                line(out, of, learned, COUNTRY_STEPS, trait.ordinal());
            }
        }
    }

    private static void line(StringBuilder out, String of, float[] all, int[] first, int t) {
        out.append(of);
        for (int step = first[t]; step < first[t + 1]; step++) {
            out.append(step == first[t] ? '\t' : ' ');
            out.append(String.format(Locale.ROOT, "%.3f", all[step]));
        }
        out.append('\n');
    }

    private static int[] first(int traits, IntUnaryOperator steps) {
        int[] first = new int[traits + 1];
        for (int t = 0; t < traits; t++) {
            first[t + 1] = first[t] + steps.applyAsInt(t);
        }
        return first;
    }
}
