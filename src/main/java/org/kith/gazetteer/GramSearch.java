package org.kith.gazetteer;

import java.util.Arrays;

/**
 * Finds the entries that share most of a text's grams. Rare grams are read first; once the grams
 * left weigh too little to make a candidate, they only add to those that there are. For one thread.
 */
final class GramSearch {

    /** Entries that share less of the text's weight are no candidates. */
    private static final double LEAST = 0.3;

    /** Nor those that share less than this, where the next best are looked at, too. */
    private static final double LEAST_FURTHER = 0.25;

    private static final double LEAST_HERE = 0.18;
    private static final int BUDGET = 30_000;

    private static final int STEPS = 512;

    final Postings postings;
    private final short[] shared;
    private int[] touched = new int[1 << 12];
    private int count;
    private short[] step = new short[0];
    private final int[] steps = new int[STEPS + 1];
    private final long[] order = new long[2 * Grams.LONGEST + 4];

    int[] found = new int[1024];
    float[] likeness = new float[1024];
    int size;

    /** Entries that share less than those found: the next best, as many as there is room for. */
    int[] farther = new int[4096];

    int fartherSize;
    private boolean pairs;
    private int weight;
    private double limit;
    private int least;

    GramSearch(Postings postings) {
        this.postings = postings;
        this.shared = new short[postings.tripleNorms().length];
    }

    /**
     * Puts the best entries from {@code first} to before {@code end} into {@link #found}. What they
     * share is kept until the next search.
     *
     * @param withPairs whether the codes hold pairs
     * @param further so many of the next best are put into {@link #farther}
     */
    void search(
            int[] codes, int length, boolean withPairs, int first, int end, int most, int further) {
        clear();
        boolean here = end - first < shared.length;
        limit = here ? LEAST_HERE : further > 0 ? LEAST_FURTHER : LEAST;
        pairs = withPairs;
        weight = collect(codes, length, first, end);
        choose(most, further);
    }

    private void clear() {
        for (int i = 0; i < count; i++) {
            shared[touched[i]] = 0;
        }
        count = 0;
    }

    /** How much of the weight of both an entry shares, 0…1, as far as it was read. */
    float both(int entry) {
        return weight == 0 ? 0 : 2f * shared[entry] / (weight + norm(entry));
    }

    /** How much of the entry's weight it shares. */
    float ofEntry(int entry) {
        return (float) shared[entry] / Math.max(1, norm(entry));
    }

    /** How much of the text's weight an entry shares. */
    float ofText(int entry) {
        return weight == 0 ? 0 : (float) shared[entry] / weight;
    }

    private int norm(int entry) {
        return postings.tripleNorms()[entry] + (pairs ? postings.pairNorms()[entry] : 0);
    }

    private int collect(int[] codes, int length, int first, int end) {
        int weight = 0;
        for (int g = 0; g < length; g++) {
            int code = codes[g];
            weight += postings.weights()[code];
            order[g] = ((long) -postings.weights()[code] << 32) | code;
        }
        Arrays.sort(order, 0, length);
        int left = weight;
        least = (int) (limit * weight);
        int budget = BUDGET;
        for (int g = 0; g < length && (budget > 0 || g == 0); g++) {
            int code = (int) order[g];
            int from = postings.from(code, first);
            int to = end == shared.length ? postings.starts()[code + 1] : postings.from(code, end);
            budget -= to - from;
            if (budget < 0 && g > 1) {
                least = Math.min(least, (int) (limit * (weight - left)));
                break;
            }
            if (left >= least) {
                gather(from, to, postings.weights()[code]);
            } else {
                strengthen(from, to, postings.weights()[code]);
            }
            left -= postings.weights()[code];
        }
        return weight;
    }

    private void gather(int from, int to, short weight) {
        int[] entries = postings.entries();
        if (count + to - from > touched.length) {
            touched = Arrays.copyOf(touched, Math.max(count + to - from, 2 * touched.length));
        }
        for (int i = from; i < to; i++) {
            int entry = entries[i];
            if (shared[entry] == 0) {
                touched[count++] = entry;
            }
            shared[entry] += weight;
        }
    }

    private void strengthen(int from, int to, short weight) {
        int[] entries = postings.entries();
        for (int i = from; i < to; i++) {
            int entry = entries[i];
            if (shared[entry] != 0) {
                shared[entry] += weight;
            }
        }
    }

    private void choose(int most, int further) {
        Arrays.fill(steps, 0);
        if (step.length < count) {
            step = new short[touched.length];
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int entry = touched[i];
            int own = 0;
            if (shared[entry] >= least) {
                own = (int) (STEPS * both(entry));
                steps[own]++;
                kept++;
            }
            step[i] = (short) own;
        }
        int lowest = lowest(kept, most);
        int lowestFurther = further == 0 ? lowest : lowest(kept, most + further);
        size = 0;
        fartherSize = 0;
        for (int i = 0; i < count; i++) {
            if (step[i] >= lowest && size < found.length) {
                likeness[size] = (float) step[i] / STEPS;
                found[size++] = touched[i];
            } else if (step[i] >= lowestFurther && fartherSize < farther.length) {
                farther[fartherSize++] = touched[i];
            }
        }
    }

    /** The least step that so many reach at most. */
    private int lowest(int kept, int most) {
        int lowest = 1;
        for (int left = kept; lowest < STEPS && left > most; lowest++) {
            left -= steps[lowest];
        }
        return lowest;
    }
}
