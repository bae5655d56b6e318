package org.kith.gazetteer;

import java.util.Arrays;

/**
 * The pairs and triples of neighbouring letters of a folded text, spaces left out, its beginning
 * and end counted as letters; each once. At most the first {@value #LONGEST} letters are read.
 */
final class Grams {

    static final int LONGEST = 64;

    private static final int LETTERS = 38;
    private static final int EDGE = 37;
    private static final int PAIRS = LETTERS * LETTERS;

    /** So many codes there are. */
    static final int CODES = PAIRS + PAIRS * LETTERS;

    final int[] codes = new int[2 * LONGEST + 4];
    private final int[] letters = new int[LONGEST + 2];
    int size;

    /** Letters of the text last read, spaces not counted. */
    int length;

    void read(byte[] text, int start, int end, boolean pairs, boolean triples) {
        int n = 0;
        letters[n++] = EDGE;
        for (int i = start; i < end && n <= LONGEST; i++) {
            int letter = letter(text[i]);
            if (letter > 0) {
                letters[n++] = letter;
            }
        }
        length = n - 1;
        letters[n++] = EDGE;
        size = 0;
        for (int i = 0; pairs && i + 1 < n; i++) {
            codes[size++] = letters[i] * LETTERS + letters[i + 1];
        }
        for (int i = 0; triples && i + 2 < n; i++) {
            codes[size++] =
                    PAIRS + (letters[i] * LETTERS + letters[i + 1]) * LETTERS + letters[i + 2];
        }
        unique();
    }

    private void unique() {
        Arrays.sort(codes, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || codes[i] != codes[i - 1]) {
                codes[kept++] = codes[i];
            }
        }
        size = kept;
    }

    static boolean isPair(int code) {
        return code < PAIRS;
    }

    /** 1 to 36; 0 for what is passed over. */
    private static int letter(byte c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 1;
        }
        return c >= '0' && c <= '9' ? c - '0' + 27 : 0;
    }
}
