package org.kith.gazetteer;

import java.util.Arrays;

/**
 * Finds short spellings at most two slips away, however few letters in a row they leave whole: two
 * texts are that near if leaving out at most two letters of each can make them one (symmetric
 * deletes). For one thread.
 */
final class Near {

    /** Longer spellings keep three letters in a row, and are found by them. */
    static final int LONGEST = 8;

    private static final int SHORTEST = 2;
    private static final int MOST = 2 + 2 * LONGEST * (LONGEST + 1);

    /** Spellings by the hash of what is left of them, ascending. */
    record Table(int[] starts, int[] entries) {}

    private final long[] left = new long[MOST];
    private final byte[] letters = new byte[LONGEST + 2];
    private int size;

    static Table table(PackedTexts texts) {
        int bits = Math.clamp(34 - Integer.numberOfLeadingZeros(texts.size() + 1), 8, 23);
        int[] starts = new int[(1 << bits) + 1];
        var near = new Near();
        for (int i = 0; i < texts.size(); i++) {
            int n = near.read(texts.bytes, texts.starts[i], texts.starts[i + 1], LONGEST);
            for (int v = 0; v < n; v++) {
                starts[bucket(near.left[v], bits) + 1]++;
            }
        }
        for (int b = 0; b < 1 << bits; b++) {
            starts[b + 1] += starts[b];
        }
        int[] entries = new int[starts[1 << bits]];
        int[] next = Arrays.copyOf(starts, 1 << bits);
        for (int i = 0; i < texts.size(); i++) {
            int n = near.read(texts.bytes, texts.starts[i], texts.starts[i + 1], LONGEST);
            for (int v = 0; v < n; v++) {
                entries[next[bucket(near.left[v], bits)]++] = i;
            }
        }
        return new Table(starts, entries);
    }

    private static int bucket(long hash, int bits) {
        return (int) (hash >>> 64 - bits);
    }

    /** Reads a text and makes all that can be left of it; none for texts that are too long. */
    private int read(byte[] text, int start, int end, int longest) {
        int n = 0;
        for (int i = start; i < end; i++) {
            if (text[i] != ' ') {
                if (n == longest) {
                    return 0;
                }
                letters[n++] = text[i];
            }
        }
        size = 0;
        for (int a = -1; a < n; a++) {
            for (int b = a; b < n; b++) {
                if (b > a || a == -1) {
                    leave(n, a, b);
                }
            }
        }
        Arrays.sort(left, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || left[i] != left[i - 1]) {
                left[kept++] = left[i];
            }
        }
        size = kept;
        return kept;
    }

    private void leave(int n, int a, int b) {
        int gone = (a >= 0 ? 1 : 0) + (b >= 0 && b != a ? 1 : 0);
        if (n - gone < SHORTEST) {
            return;
        }
        long hash = 0x51ED270B153A4D2FL;
        for (int i = 0; i < n; i++) {
            if (i != a && i != b) {
                hash = (hash ^ letters[i]) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
        }
        left[size++] = hash * 0xD6E8FEB86659FD93L;
    }

    interface Taker {
        void take(int entry);
    }

    /** Gives entries that may be near, some of them more than once. */
    void find(Table table, byte[] text, int length, int first, int end, Taker taker) {
        int n = read(text, 0, length, LONGEST + 1);
        int bits = 31 - Integer.numberOfLeadingZeros(table.starts.length - 1);
        for (int v = 0; v < n; v++) {
            int bucket = bucket(left[v], bits);
            int from = table.starts[bucket];
            int to = table.starts[bucket + 1];
            if (first > 0) {
                int at = Arrays.binarySearch(table.entries, from, to, first);
                from = at < 0 ? -at - 1 : at;
            }
            for (int i = from; i < to && table.entries[i] < end; i++) {
                taker.take(table.entries[i]);
            }
        }
    }
}
