package org.kith.gazetteer;

import java.util.Arrays;

/**
 * How many slips of the keyboard lie between a text and others: letters put in, left out, changed,
 * or two neighbours swapped. Spaces count or not, as one wishes; of each text the first {@value
 * Grams#LONGEST} letters do. All letters of the text are compared at once in the bits of a long
 * (Hyyrö 2003).
 */
final class Slips {

    private final long[] at = new long[128];
    private final int[] letters = new int[128];
    private final boolean spaces;
    private int length;

    Slips(boolean spaces) {
        this.spaces = spaces;
    }

    void text(byte[] text, int end) {
        Arrays.fill(at, 0);
        Arrays.fill(letters, 0);
        length = 0;
        for (int i = 0; i < end && length < Grams.LONGEST; i++) {
            if (spaces || text[i] != ' ') {
                at[text[i]] |= 1L << length++;
                letters[text[i]]++;
            }
        }
    }

    int length() {
        return length;
    }

    /** How many letters of the text the other lacks, wherever they stand. */
    int invented(byte[] other, int start, int end) {
        int common = 0;
        for (int i = start; i < end; i++) {
            if (letters[other[i]]-- > 0) {
                common++;
            }
        }
        for (int i = start; i < end; i++) {
            letters[other[i]]++;
        }
        return length - common;
    }

    int to(byte[] other, int start, int end) {
        if (length == 0) {
            return end - start;
        }
        long up = -1;
        long down = 0;
        long zero = 0;
        long before = 0;
        int slips = length;
        long top = 1L << (length - 1);
        int read = 0;
        for (int i = start; i < end && read < Grams.LONGEST; i++) {
            if (!spaces && other[i] == ' ') {
                continue;
            }
            read++;
            long here = at[other[i]];
            zero = (((~zero & here) << 1) & before) | (((here & up) + up) ^ up) | here | down;
            long grown = down | ~(zero | up);
            long shrunk = up & zero;
            if ((grown & top) != 0) {
                slips++;
            } else if ((shrunk & top) != 0) {
                slips--;
            }
            grown = grown << 1 | 1;
            up = shrunk << 1 | ~(zero | grown);
            down = grown & zero;
            before = here;
        }
        return slips;
    }
}
