package org.kith.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How much a column's header is like a label of something known.
 *
 * @param score 3 the same words, 2 all words of the label among others, 1 run together
 */
record Likeness(String key, int column, int score, boolean filled) {

    private static final Comparator<Likeness> BEST_FIRST =
            Comparator.comparingInt((Likeness likeness) -> likeness.score)
                    .thenComparing(Likeness::filled)
                    .reversed()
                    .thenComparingInt(Likeness::column);

    /** Every pair that is alike at all, the best first. */
    static List<Likeness> all(
            List<String> header, List<List<String>> sample, List<Columns.Known> known) {
        List<Likeness> all = new ArrayList<>();
        for (Columns.Known thing : known) {
            for (int column = 0; column < header.size(); column++) {
                int score = score(header.get(column), thing.labels());
                if (score > 0) {
                    all.add(new Likeness(thing.key(), column, score, isFilled(sample, column)));
                }
            }
        }
        all.sort(BEST_FIRST);
        return all;
    }

    private static int score(String header, List<String> labels) {
        List<String> words = words(header);
        return labels.stream().mapToInt(label -> score(words, words(label))).max().orElse(0);
    }

    private static int score(List<String> header, List<String> label) {
        if (label.isEmpty() || header.isEmpty()) {
            return 0;
        }
        if (header.equals(label)) {
            return 3;
        }
        if (header.containsAll(label)) {
            return 2;
        }
        return String.join("", header).equals(String.join("", label)) ? 1 : 0;
    }

    private static boolean isFilled(List<List<String>> sample, int column) {
        return sample.stream().anyMatch(row -> column < row.size() && !row.get(column).isBlank());
    }

    /** Without case, accents, vowel signs and lengthening strokes; "cityName" is two words. */
    private static List<String> words(String text) {
        String apart = text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
        String bare =
                Normalizer.normalize(apart, Normalizer.Form.NFKD)
                        .replaceAll("[\\p{Mn}\\p{Cf}ـ]", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('ى', 'ي')
                        .replace('ة', 'ه');
        return Arrays.stream(bare.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
    }
}
