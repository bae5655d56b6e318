package org.kith.sheet;

import java.util.ArrayList;
import java.util.List;

/** Guesses what separates the cells: the character that cuts most records like the first one. */
final class Delimiter {

    private static final String CANDIDATES = ",;\t|";
    private static final int RECORDS = 30;

    private Delimiter() {}

    /** Comma where no candidate cuts anything: a table of one column. */
    static char of(String start) {
        char best = ',';
        double bestScore = 0;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            char candidate = CANDIDATES.charAt(i);
            double score = score(counts(start, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Agreement of the records weighs more than the number of cells. */
    private static double score(List<Integer> counts) {
        int first = counts.isEmpty() ? 0 : counts.getFirst();
        if (first == 0) {
            return 0;
        }
        long agreeing = counts.stream().filter(count -> count == first).count();
        return (double) agreeing / counts.size() + first / 1000.0;
    }

    /** How often the candidate stands outside quotes, per record that holds anything. */
    private static List<Integer> counts(String text, char candidate) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        boolean empty = true;
        int count = 0;
        for (int i = 0; i < text.length() && counts.size() < RECORDS; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!empty) {
                    counts.add(count);
                }
                count = 0;
                empty = true;
                continue;
            } else if (!quoted && c == candidate) {
                count++;
            }
            empty &= Character.isWhitespace(c);
        }
        // A last record that the sample cuts off tells nothing, unless it is the only one.
        if (counts.isEmpty()) {
            counts.add(count);
        }
        return counts;
    }
}
