package org.kith.names;

import java.util.List;

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

    /** A name with an addition that the other lacks. */
    private static final double ADDED = 0.9;

    private Likeness() {}

    /**
     * Of two names as written. What one of them adds in brackets or behind a comma (Kispest
     * (Budapest), Córdoba, Bolívar) says which one is meant and counts little.
     */
    public static double of(String a, String b) {
        String foldedA = Fold.fold(a);
        String foldedB = Fold.fold(b);
        double whole = ofFolded(foldedA, foldedB);
        String headA = head(a);
        String headB = head(b);
        boolean oneAdds = headA.length() < a.length() != headB.length() < b.length();
        boolean sameNumbers = numbers(words(foldedA)).equals(numbers(words(foldedB)));
        return oneAdds && sameNumbers
                ? Math.max(whole, ADDED * ofFolded(Fold.fold(headA), Fold.fold(headB)))
                : whole;
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
            double joined =
                    Spelling.of(String.join("", a)).likeness(Spelling.of(String.join("", b)));
            likeness = Math.max(likeness, REARRANGED * joined);
        }
        return numbers(a).equals(numbers(b)) ? likeness : Math.min(likeness, OTHER_NUMBER);
    }

    /** The name up to the first bracket or comma that is not its beginning. */
    private static String head(String name) {
        int mark = Qualified.mark(name);
        return mark < 0 ? name : name.substring(0, mark);
    }

    private static List<String> words(String folded) {
        String[] words = folded.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            boolean article = i + 1 < words.length && Words.isArticle(words[i], words[i + 1]);
            words[i] = article ? "al" : Words.common(words[i]);
        }
        return List.of(words);
    }

    private static List<String> numbers(List<String> words) {
        return words.stream().filter(Words::isNumber).sorted().toList();
    }
}
