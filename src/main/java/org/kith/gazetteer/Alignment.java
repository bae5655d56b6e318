package org.kith.gazetteer;

/**
 * How much better two rows of sounds fit each other than chance, at their best alignment. The
 * values of each pair of sounds, and of a sound without a partner, are learned from names of one
 * place (log odds). For one thread.
 */
final class Alignment {

    private final float[][] row = new float[2][Grams.LONGEST + 1];

    /** Of two rows of sounds; {@code odds} holds a value for each sound by each sound, 0 none. */
    float odds(float[] odds, byte[] a, int lengthA, byte[] b, int lengthB) {
        float[] last = row[0];
        float[] next = row[1];
        last[0] = 0;
        for (int j = 1; j <= lengthB; j++) {
            last[j] = last[j - 1] + odds[b[j - 1]];
        }
        for (int i = 1; i <= lengthA; i++) {
            int own = a[i - 1] * Sounds.COUNT;
            float alone = odds[own];
            next[0] = last[0] + alone;
            float left = next[0];
            for (int j = 1; j <= lengthB; j++) {
                int other = b[j - 1];
                float best = last[j - 1] + odds[own + other];
                best = Math.max(best, last[j] + alone);
                best = Math.max(best, left + odds[other]);
                left = best;
                next[j] = best;
            }
            float[] spare = last;
            last = next;
            next = spare;
        }
        return last[lengthB];
    }

    /** The most that a row of sounds can be worth. */
    static float most(float[] most, byte[] sounds, int length) {
        float sum = 0;
        for (int i = 0; i < length; i++) {
            sum += most[sounds[i]];
        }
        return sum;
    }
}
