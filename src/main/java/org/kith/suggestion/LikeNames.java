package org.kith.suggestion;

/** How much two names have of each other: towns of one name become friends for its sake. */
final class LikeNames {

    static final int STEPS = 6;

    private static final int SAME = 5;
    private static final int LONG_WORD = 4;

    private LikeNames() {}

    /**
     * 0 for nothing in common, {@link #SAME} for one name; between them a beginning of four letters
     * or of five, a whole word, and a name that is nearly the whole of the other.
     *
     * @param a folded
     * @param b folded
     */
    static int step(String a, String b) {
        if (a.equals(b)) {
            return SAME;
        }
        int best = 0;
        for (int i = 0; i < a.length(); i = next(a, i)) {
            for (int j = 0; j < b.length(); j = next(b, j)) {
                best = Math.max(best, words(a, i, b, j));
            }
        }
        return best;
    }

    /** Names that have no beginning of a word in common share no bit. */
    static long beginnings(String name) {
        long bits = 0;
        for (int i = 0; i < name.length(); i = next(name, i)) {
            if (end(name, i) - i >= LONG_WORD) {
                bits |= 1L << (name.substring(i, i + LONG_WORD).hashCode() * 31 >>> 26);
            }
        }
        return bits;
    }

    private static int words(String a, int i, String b, int j) {
        int ends = end(a, i);
        int theirs = end(b, j);
        int common = 0;
        while (i + common < ends
                && j + common < theirs
                && a.charAt(i + common) == b.charAt(j + common)) {
            common++;
        }
        int shorter = Math.min(ends - i, theirs - j);
        if (common < LONG_WORD) {
            return 0;
        }
        if (ends - i == a.length() && theirs - j == b.length() && common >= shorter - 1) {
            return SAME - 1;
        }
        if (common == ends - i && common == theirs - j) {
            return SAME - 2;
        }
        return common == LONG_WORD ? 1 : 2;
    }

    private static int end(String text, int from) {
        int end = text.indexOf(' ', from);
        return end < 0 ? text.length() : end;
    }

    private static int next(String text, int from) {
        return end(text, from) + 1;
    }
}
