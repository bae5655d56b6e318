package org.kith.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Learns what {@link Sameness} knows; run by hand, at development time:
 *
 * <pre>
 * words   GAZETTEER OUT              weights of common words, into words.txt
 * sounds  GAZETTEER OUT              what sounds are worth to each other, into sounds.bin
 * forest  TOPONYMS CROSS_SCRIPT OUT JUDGED
 *                                    the judgement, into sameness.bin; prints what it is worth on
 *                                    pairs of places that it has not seen, and writes what it said
 *                                    of each, for KnownNamesTrial
 * </pre>
 *
 * GAZETTEER is the shipped one. TOPONYMS and CROSS_SCRIPT are lists of pairs, packed or not, with
 * the columns s1, s2, match (true or false) and a number of the place for each side.
 */
final class SamenessTraining {

    private static final long SEED = 20261126;
    private static final int FOLDS = 5;

    /** A word that fewer names have than this is rare. */
    private static final int COMMON = 40;

    private static final int TREES = 120;

    private SamenessTraining() {}

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "words" -> words(Path.of(args[1]), Path.of(args[2]));
            case "sounds" -> sounds(Path.of(args[1]), Path.of(args[2]));
            case "forest" ->
                    forest(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), Path.of(args[4]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void words(Path gazetteer, Path out) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        int all = 0;
        for (List<String> names : namesOfPlaces(gazetteer)) {
            var seen = new HashSet<String>();
            names.forEach(name -> seen.addAll(Arrays.asList(Fold.fold(name).split(" ", -1))));
            seen.forEach(word -> places.merge(word, 1, Integer::sum));
            all++;
        }
        var lines = new TreeMap<String, String>();
        double most = Math.log((double) all / COMMON);
        places.forEach(
                (word, count) -> {
                    double weight = Math.log((double) places.size() / count) / most;
                    if (count > COMMON && !word.isEmpty()) {
                        double rare = Math.max(0.05, Math.log(200_000.0 / count) / most);
                        if (rare < 0.97 && weight > 0) {
                            lines.put(word, String.format(Locale.ROOT, "%s %.2f", word, rare));
                        }
                    }
                });
        Files.write(out, lines.values());
        System.out.println(lines.size() + " common words of " + all + " places");
    }

    /** Lays names of one place beside each other again and again, and counts what lies where. */
    private static void sounds(Path gazetteer, Path out) throws IOException {
        List<List<Heard[]>> pairs = pairs(gazetteer);
        int figures = Alignment.SOUNDS * Alignment.SOUNDS + 2 * Alignment.SPOTS * Alignment.SOUNDS;
        ByteBuffer bytes = ByteBuffer.allocate(figures * pairs.size());
        for (List<Heard[]> ofKinds : pairs) {
            var counting = new SoundCounting();
            for (int round = 0; round < 6; round++) {
                for (Heard[] pair : ofKinds) {
                    counting.add(pair[0].sounds(), pair[1].sounds());
                }
                if (round == 0 || round == 5) {
                    System.out.printf("%,d of %,d pairs%n", counting.used(), ofKinds.size());
                }
                counting.learn();
            }
            counting.put(bytes);
        }
        Files.write(out, bytes.array());
    }

    /** For each two kinds of scripts, the lower first. */
    private static List<List<Heard[]>> pairs(Path gazetteer) throws IOException {
        var random = new Random(SEED);
        var pairs = new ArrayList<List<Heard[]>>();
        int[][] at = new int[Alignment.KINDS][Alignment.KINDS];
        for (int a = 0; a < Alignment.KINDS; a++) {
            for (int b = a; b < Alignment.KINDS; b++) {
                at[a][b] = pairs.size();
                pairs.add(new ArrayList<>());
            }
        }
        for (List<String> names : namesOfPlaces(gazetteer)) {
            var heard =
                    new ArrayList<>(
                            names.stream()
                                    .map(Heard::of)
                                    .distinct()
                                    .filter(h -> h.sounds().length > 2)
                                    .toList());
            java.util.Collections.shuffle(heard, random);
            for (int i = 0; i < Math.min(10, heard.size()); i++) {
                for (int j = i + 1; j < Math.min(10, heard.size()); j++) {
                    Heard one = heard.get(i);
                    Heard other = heard.get(j);
                    boolean ordered =
                            one.kind() < other.kind()
                                    || one.kind() == other.kind() && random.nextBoolean();
                    var pair = ordered ? new Heard[] {one, other} : new Heard[] {other, one};
                    if (pair[0].kind() == 0 && pair[1].kind() == 0 && random.nextInt(5) > 0) {
                        continue;
                    }
                    pairs.get(at[pair[0].kind()][pair[1].kind()]).add(pair);
                }
            }
        }
        return pairs;
    }

    /** The sounds of a name, and the kind of its script. */
    record Heard(String folded, int kind) {

        static Heard of(String name) {
            return new Heard(Fold.fold(name), Alignment.kind(Script.of(name)));
        }

        byte[] sounds() {
            return Name.sounds(folded);
        }
    }

    private static void forest(Path toponyms, Path crossScript, Path out, Path judged)
            throws IOException {
        List<Pair> pairs = new ArrayList<>();
        read(toponyms, "toponyms", pairs);
        read(crossScript, "cross-script", pairs);
        System.out.printf("%,d pairs%n", pairs.size());
        Map<String, List<double[]>> held = new TreeMap<>();
        var said = new ArrayList<String>(List.of("source\ta\tb\tcountry\tsame\tscore"));
        for (int fold = 0; fold < FOLDS; fold++) {
            int without = fold;
            var forest =
                    Boosting.of(
                            pairs.stream().filter(p -> p.fold(FOLDS) != without).toList(), TREES);
            for (Pair pair : pairs) {
                if (pair.fold(FOLDS) == fold) {
                    double score = 1 / (1 + Math.exp(-forest.sum(pair.traits())));
                    said.add(
                            pair.source()
                                    + "\t"
                                    + pair.written()
                                    + "\t"
                                    + pair.same()
                                    + "\t"
                                    + score);
                    held.computeIfAbsent(pair.source(), s -> new ArrayList<>())
                            .add(new double[] {score, pair.same() ? 1 : 0});
                    held.computeIfAbsent(
                                    pair.source() + " " + pair.scripts(), s -> new ArrayList<>())
                            .add(new double[] {score, pair.same() ? 1 : 0});
                }
            }
        }
        held.forEach(SamenessTraining::report);
        Files.write(judged, said);
        Files.write(out, Boosting.of(pairs, TREES).bytes());
    }

    private static void report(String what, List<double[]> scored) {
        var line = new StringBuilder();
        for (double threshold : new double[] {0.35, 0.4, 0.45, 0.5, 0.55, 0.6}) {
            double hit = 0;
            double said = 0;
            double are = 0;
            for (double[] pair : scored) {
                are += pair[1];
                if (pair[0] >= threshold) {
                    said++;
                    hit += pair[1];
                }
            }
            line.append(
                    String.format(
                            Locale.ROOT, "  %.2f: F1 %.4f", threshold, 2 * hit / (said + are)));
        }
        System.out.printf("%-34s %6d %s%n", what, scored.size(), line);
    }

    private static void read(Path file, String source, List<Pair> pairs) throws IOException {
        try (var lines = lines(file)) {
            List<String> heading = List.of(lines.readLine().split("\t", -1));
            int a = heading.indexOf("s1");
            int match = heading.indexOf("match");
            int id = heading.indexOf("geonameid1");
            int country = heading.indexOf("country1");
            var traits = new Traits();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                Name one = Name.of(cells[a]);
                Name other = Name.of(cells[a + 1]);
                if (one.isEmpty() || other.isEmpty()) {
                    continue;
                }
                traits.measure(one, other);
                pairs.add(
                        new Pair(
                                source,
                                one.script.compareTo(other.script) < 0
                                        ? one.script + "-" + other.script
                                        : other.script + "-" + one.script,
                                cells[a] + "\t" + cells[a + 1] + "\t" + cells[country],
                                Long.parseLong(cells[id]),
                                cells[match].equals("true"),
                                traits.seen.clone()));
            }
        }
    }

    private static List<List<String>> namesOfPlaces(Path gazetteer) throws IOException {
        var places = new ArrayList<List<String>>();
        try (var lines = lines(gazetteer)) {
            List<String> heading = List.of(lines.readLine().split("\t", -1));
            int name = heading.indexOf("name");
            int others = heading.indexOf("names");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                var names = new ArrayList<>(List.of(cells[name]));
                names.addAll(Arrays.asList(cells[others].split("\\|", -1)));
                names.removeIf(String::isBlank);
                places.add(names);
            }
        }
        return places;
    }

    private static BufferedReader lines(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Two names, what is measured of them, and whether they are one. */
    record Pair(
            String source,
            String scripts,
            String written,
            long place,
            boolean same,
            float[] traits) {

        /** All pairs of a place are held back together. */
        int fold(int folds) {
            return (int) Math.floorMod(place * 0x9E3779B97F4A7C15L >>> 20, (long) folds);
        }
    }
}
