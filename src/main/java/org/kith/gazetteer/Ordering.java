package org.kith.gazetteer;

/** Sorts many rows by a long, by its bytes from the last to the first: quick, and stable. */
final class Ordering {

    private static final int BYTES = 8;

    private Ordering() {}

    /** The rows in ascending order of their values, taken as unsigned. */
    static int[] of(long[] values, int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        int[] spare = new int[size];
        for (int b = 0; b < BYTES; b++) {
            int shift = b * 8;
            int[] starts = new int[257];
            for (int i = 0; i < size; i++) {
                starts[(int) (values[i] >>> shift & 255) + 1]++;
            }
            for (int i = 0; i < 256; i++) {
                starts[i + 1] += starts[i];
            }
            for (int i = 0; i < size; i++) {
                spare[starts[(int) (values[order[i]] >>> shift & 255)]++] = order[i];
            }
            int[] sorted = spare;
            spare = order;
            order = sorted;
        }
        return order;
    }
}
