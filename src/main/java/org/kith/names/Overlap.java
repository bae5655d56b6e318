package org.kith.names;

/**
 * How two rows of letters overlap, by the bits of long numbers: all letters of one are held against
 * each letter of the other at once. One instance looks at one pair at a time.
 */
final class Overlap {

    /** Where each letter stands in the second row. */
    private final long[] at = new long[Alphabet.SIZE];

    private final long[] runs = new long[Name.LONGEST];

    /** How many letters to put in, leave out or change (Myers 1999). */
    int distance(byte[] a, byte[] b) {
        if (b.length == 0) {
            return a.length;
        }
        mark(b);
        long plus = -1;
        long minus = 0;
        int distance = b.length;
        long last = 1L << (b.length - 1);
        for (byte letter : a) {
            long eq = at[letter];
            long across = (((eq & plus) + plus) ^ plus) | eq | minus;
            long up = minus | ~(across | plus);
            long down = plus & across;
            distance += (up & last) != 0 ? 1 : 0;
            distance -= (down & last) != 0 ? 1 : 0;
            long shifted = up << 1 | 1;
            long vertical = eq | minus;
            plus = down << 1 | ~(vertical | shifted);
            minus = shifted & vertical;
        }
        clear(b);
        return distance;
    }

    /** The longest run of letters that stands in both. */
    int run(byte[] a, byte[] b) {
        mark(b);
        long any = 0;
        for (int i = 0; i < a.length; i++) {
            runs[i] = at[a[i]];
            any |= runs[i];
        }
        int longest = 0;
        while (any != 0) {
            longest++;
            any = 0;
            for (int i = a.length - 1; i >= longest; i--) {
                runs[i] = runs[i - 1] << 1 & at[a[i]];
                any |= runs[i];
            }
        }
        clear(b);
        return longest;
    }

    private void mark(byte[] letters) {
        for (int i = 0; i < letters.length; i++) {
            at[letters[i]] |= 1L << i;
        }
    }

    private void clear(byte[] letters) {
        for (byte letter : letters) {
            at[letter] = 0;
        }
    }
}
