package org.kith.duplicates;

/**
 * How many letters have to be changed, put in, left out or swapped with the next to turn one folded
 * name into others, by the bit vectors of Myers and Hyyrö: one machine word holds a column of the
 * table, so that a comparison takes as many steps as the other name has letters. Names longer than
 * {@value #LONGEST} letters are compared by their beginnings.
 */
final class Edits {

    static final int LONGEST = 64;

    private final long[] places = new long[128];
    private final int length;

    Edits(String folded) {
        length = Math.min(LONGEST, folded.length());
        for (int i = 0; i < length; i++) {
            places[folded.charAt(i) & 127] |= 1L << i;
        }
    }

    /**
     * @return the number of edits; {@code most + 1} as soon as it must be more than most
     */
    int to(String other, int most) {
        int width = Math.min(LONGEST, other.length());
        if (Math.abs(width - length) > most) {
            return most + 1;
        }
        if (length == 0) {
            return width;
        }
        long plus = -1L;
        long minus = 0;
        int edits = length;
        long last = 1L << (length - 1);
        long before = 0;
        long across = 0;
        for (int i = 0; i < width; i++) {
            long equal = places[other.charAt(i) & 127];
            long swapped = ((~across & equal) << 1) & before;
            across = (((equal & plus) + plus) ^ plus) | equal | minus | swapped;
            long more = minus | ~(across | plus);
            long less = plus & across;
            before = equal;
            edits += (more & last) != 0 ? 1 : (less & last) != 0 ? -1 : 0;
            if (edits - (width - 1 - i) > most) {
                return most + 1;
            }
            more = (more << 1) | 1;
            less <<= 1;
            plus = less | ~(across | more);
            minus = more & across;
        }
        return Math.min(edits, most + 1);
    }
}
