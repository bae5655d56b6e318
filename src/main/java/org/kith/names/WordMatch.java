package org.kith.names;

import java.util.List;

/**
 * Two names compared word by word, in any order: the best pairs first, each weighed by what its
 * words say; a word without a partner counts against.
 */
final class WordMatch {

    private final List<String> a;
    private final List<String> b;
    private final double[][] likeness;

    private WordMatch(List<String> a, List<String> b) {
        this.a = a;
        this.b = b;
        this.likeness = new double[a.size()][b.size()];
        List<Spelling> spellingsA = a.stream().map(Spelling::of).toList();
        List<Spelling> spellingsB = b.stream().map(Spelling::of).toList();
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                likeness[i][j] = spellingsA.get(i).likeness(spellingsB.get(j));
            }
        }
    }

    static double of(List<String> a, List<String> b) {
        var match = new WordMatch(a, b);
        return match.paired() / (weight(a) + weight(b));
    }

    private double paired() {
        double sum = 0;
        boolean[] takenA = new boolean[a.size()];
        boolean[] takenB = new boolean[b.size()];
        for (int left = Math.min(a.size(), b.size()); left > 0; left--) {
            int[] best = best(takenA, takenB);
            takenA[best[0]] = true;
            takenB[best[1]] = true;
            sum +=
                    likeness[best[0]][best[1]]
                            * (Words.weight(a.get(best[0])) + Words.weight(b.get(best[1])));
        }
        return sum;
    }

    private int[] best(boolean[] takenA, boolean[] takenB) {
        int[] best = {-1, -1};
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                boolean free = !takenA[i] && !takenB[j];
                if (free && (best[0] < 0 || likeness[i][j] > likeness[best[0]][best[1]])) {
                    best = new int[] {i, j};
                }
            }
        }
        return best;
    }

    private static double weight(List<String> words) {
        return words.stream().mapToDouble(Words::weight).sum();
    }
}
