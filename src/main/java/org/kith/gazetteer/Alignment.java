package org.kith.gazetteer;

/**
 * How much better two rows of sounds fit each other than chance, at their best alignment. The
 * values of each pair of sounds, and of a sound without a partner, are learned from names of one
 * place (log odds in hundredths). For one thread.
 */
final class Alignment {

    private final int[][] row = new int[2][Grams.LONGEST + 1];

    /** Of two rows of sounds; {@code odds} holds a value for each sound by each sound, 0 none. */
    int odds(int[] odds, byte[] a, int lengthA, byte[] b, int lengthB) {
        int[] last = row[0];
        int[] next = row[1];
        last[0] = 0;
        for (int j = 1; j <= lengthB; j++) {
            last[j] = last[j - 1] + odds[b[j - 1]];
        }
        for (int i = 1; i <= lengthA; i++) {
            int own = a[i - 1] * Sounds.COUNT;
            int alone = odds[own];
            next[0] = last[0] + alone;
            int left = next[0];
            for (int j = 1; j <= lengthB; j++) {
                int other = b[j - 1];
                int best = last[j - 1] + odds[own + other];
                best = Math.max(best, last[j] + alone);
                best = Math.max(best, left + odds[other]);
                left = best;
                next[j] = best;
            }
            int[] spare = last;
            last = next;
            next = spare;
        }
        return last[lengthB];
    }

    /** The most that a row of sounds can be worth. */
    static int most(int[] most, byte[] sounds, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += most[sounds[i]];
        }
        return sum;
    }
}
