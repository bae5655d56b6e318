package org.kith.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What changed from one text to the next, paragraph by paragraph. */
public record Difference(Kind kind, String text) {

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** Pairs of paragraphs that are compared; beyond, one text is shown below the other. */
    private static final long MOST_PAIRS = 1_000_000;

    /** With as many paragraphs kept as can be: the longest common subsequence. */
    static List<Difference> between(String before, String now) {
        var a = Passage.paragraphs(before);
        var b = Passage.paragraphs(now);
        if ((long) a.size() * b.size() > MOST_PAIRS) {
            return Stream.concat(
                            a.stream().map(gone -> new Difference(Kind.GONE, gone)),
                            b.stream().map(added -> new Difference(Kind.NEW, added)))
                    .toList();
        }
        var common = common(a, b);
        var found = new ArrayList<Difference>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                found.add(new Difference(Kind.SAME, a.get(i++)));
                j++;
            } else if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                found.add(new Difference(Kind.GONE, a.get(i++)));
            } else {
                found.add(new Difference(Kind.NEW, b.get(j++)));
            }
        }
        return found;
    }

    /** How many paragraphs the ends from i of the one and from j of the other have in common. */
    private static int[][] common(List<String> a, List<String> b) {
        var common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] =
                        a.get(i).equals(b.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
