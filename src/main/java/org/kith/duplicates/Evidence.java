package org.kith.duplicates;

import java.util.Arrays;

/**
 * Pairs of rows with what speaks for them, each packed into one number that sorts the strongest
 * first, and equal ones by the rows.
 */
final class Evidence {

    private static final float STRONGEST = 30;

    private final int rowBits;
    private final long steps;
    private long[] pairs = new long[1 << 10];
    private int size;

    Evidence(int rows) {
        rowBits = Math.max(1, 32 - Integer.numberOfLeadingZeros(rows));
        steps = (1L << Math.min(24, 63 - 2 * rowBits)) - 1;
    }

    void add(float score, int a, int b) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        double part = Math.clamp((STRONGEST - score) / (2 * STRONGEST), 0, 1);
        long weak = Math.round(part * steps);
        pairs[size++] = ((weak << rowBits) | Math.min(a, b)) << rowBits | Math.max(a, b);
    }

    void addAll(Evidence other) {
        if (size + other.size > pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.max(2 * size, size + other.size));
        }
        System.arraycopy(other.pairs, 0, pairs, size, other.size);
        size += other.size;
    }

    void sort() {
        Arrays.parallelSort(pairs, 0, size);
    }

    int size() {
        return size;
    }

    float score(int at) {
        return (float) (STRONGEST - 2 * STRONGEST * (pairs[at] >>> (2 * rowBits)) / steps);
    }

    int a(int at) {
        return (int) (pairs[at] >>> rowBits & ((1L << rowBits) - 1));
    }

    int b(int at) {
        return (int) (pairs[at] & ((1L << rowBits) - 1));
    }
}
