package org.kith.names;

import java.util.List;
import java.util.stream.Stream;

/**
 * How alike two names are, 0…1: 1 for names that fold to the same key, above about 0.85 for
 * spellings of one name, below 0.6 for names that only share some letters. Symmetric. Words that
 * many names share (Tel, Saint, camp, friendship group) count little but count; numbers must agree.
 * A name with nothing to compare is like none.
 */
public final class Likeness {

    /** Names whose numbers differ (School 12, School 13) are never taken for one. */
    private static final double OTHER_NUMBER = 0.5;

    /**
     * A name found as one word in two, or with its words in another order, is a shade less sure.
     */
    private static final double REARRANGED = 0.98;

    private Likeness() {}

    /** Of two names as written. */
    public static double of(String a, String b) {
        return ofFolded(Fold.fold(a), Fold.fold(b));
    }

    /** Of two names that {@link Fold#fold} has folded. */
    public static double ofFolded(String foldedA, String foldedB) {
        if (foldedA.isEmpty() || foldedB.isEmpty()) {
            return 0;
        }
        if (foldedA.equals(foldedB)) {
            return 1;
        }
        // One order for both ways round, so that rounding and ties cannot tell them apart.
        boolean ordered = foldedA.compareTo(foldedB) < 0;
        List<String> a = words(ordered ? foldedA : foldedB);
        List<String> b = words(ordered ? foldedB : foldedA);
        double likeness = Math.min(REARRANGED, WordMatch.of(a, b));
        if (a.size() != b.size()) {
            double joined = Spelling.likeness(String.join("", a), String.join("", b));
            likeness = Math.max(likeness, REARRANGED * joined);
        }
        return numbers(a).equals(numbers(b)) ? likeness : Math.min(likeness, OTHER_NUMBER);
    }

    private static List<String> words(String folded) {
        return Stream.of(folded.split(" ", -1)).map(Words::common).toList();
    }

    private static List<String> numbers(List<String> words) {
        return words.stream().filter(Words::isNumber).sorted().toList();
    }
}
