package org.kith.names;

import java.nio.ByteBuffer;

/** Counts which sounds lie beside which in the best way to lay names of one place together. */
final class SoundCounting {

    private static final int SOUNDS = Alignment.SOUNDS;
    private static final int SPOTS = Alignment.SPOTS;

    /** Names that agree less than this are other names of the place, not other spellings. */
    private static final float LEAST = 0.3f;

    /** Counted beforehand, so that what was never seen is rare and not impossible. */
    private static final double BEFOREHAND = 0.5;

    private final float[] beside = new float[SOUNDS * SOUNDS];
    private final float[] aloneA = new float[SPOTS * SOUNDS];
    private final float[] aloneB = new float[SPOTS * SOUNDS];
    private final double[] met = new double[SOUNDS * SOUNDS];
    private final double[] leftA = new double[SPOTS * SOUNDS];
    private final double[] leftB = new double[SPOTS * SOUNDS];
    private final double[] stoodA = new double[SPOTS * SOUNDS];
    private final double[] stoodB = new double[SPOTS * SOUNDS];
    private long used;

    SoundCounting() {
        for (int x = 0; x < SOUNDS; x++) {
            for (int y = 0; y < SOUNDS; y++) {
                boolean vowels = Alphabet.isVowel(x) && Alphabet.isVowel(y);
                beside[x * SOUNDS + y] = x == y ? 2 : vowels ? 0.5f : -1.5f;
            }
        }
        java.util.Arrays.fill(aloneA, -1);
        java.util.Arrays.fill(aloneB, -1);
    }

    long used() {
        return used;
    }

    void add(byte[] a, byte[] b) {
        float[][] best = new float[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i + j > 0) {
                    best[i][j] =
                            Math.max(
                                    corner(best, a, b, i, j),
                                    Math.max(up(best, a, i, j), side(best, b, i, j)));
                }
            }
        }
        if (best[a.length][b.length] < LEAST * Math.max(worth(a), worth(b))) {
            return;
        }
        used++;
        for (int i = a.length, j = b.length; i + j > 0; ) {
            if (best[i][j] == corner(best, a, b, i, j)) {
                i--;
                j--;
                met[a[i] * SOUNDS + b[j]]++;
                stoodA[spot(a, i)]++;
                stoodB[spot(b, j)]++;
            } else if (best[i][j] == up(best, a, i, j)) {
                leftA[spot(a, --i)]++;
            } else {
                leftB[spot(b, --j)]++;
            }
        }
    }

    /** Puts what was counted into the tables, and forgets it. */
    void learn() {
        double all = 0;
        double[] ofA = new double[SOUNDS];
        double[] ofB = new double[SOUNDS];
        for (int x = 0; x < SOUNDS; x++) {
            for (int y = 0; y < SOUNDS; y++) {
                double count = met[x * SOUNDS + y] + BEFOREHAND * (x == y ? 10 : 1);
                met[x * SOUNDS + y] = count;
                ofA[x] += count;
                ofB[y] += count;
                all += count;
            }
        }
        for (int x = 0; x < SOUNDS; x++) {
            for (int y = 0; y < SOUNDS; y++) {
                beside[x * SOUNDS + y] =
                        (float) Math.log(met[x * SOUNDS + y] * all / (ofA[x] * ofB[y]));
            }
        }
        for (int i = 0; i < SPOTS * SOUNDS; i++) {
            aloneA[i] = alone(leftA[i], stoodA[i]);
            aloneB[i] = alone(leftB[i], stoodB[i]);
        }
        java.util.Arrays.fill(met, 0);
        java.util.Arrays.fill(leftA, 0);
        java.util.Arrays.fill(leftB, 0);
        java.util.Arrays.fill(stoodA, 0);
        java.util.Arrays.fill(stoodB, 0);
        used = 0;
    }

    void put(ByteBuffer out) {
        for (float[] figures : new float[][] {beside, aloneA, aloneB}) {
            for (float figure : figures) {
                int steps = Math.round(figure * Alignment.FINENESS);
                out.put((byte) Math.clamp(steps, Byte.MIN_VALUE, Byte.MAX_VALUE));
            }
        }
    }

    private static float alone(double left, double stood) {
        return (float) Math.log((left + 1) / (left + stood + 4));
    }

    private static int spot(byte[] sounds, int at) {
        return Alignment.spot(sounds, at, 0, sounds.length) * SOUNDS + sounds[at];
    }

    private float corner(float[][] best, byte[] a, byte[] b, int i, int j) {
        return i == 0 || j == 0
                ? Float.NEGATIVE_INFINITY
                : best[i - 1][j - 1] + beside[a[i - 1] * SOUNDS + b[j - 1]];
    }

    private float up(float[][] best, byte[] a, int i, int j) {
        return i == 0 ? Float.NEGATIVE_INFINITY : best[i - 1][j] + aloneA[spot(a, i - 1)];
    }

    private float side(float[][] best, byte[] b, int i, int j) {
        return j == 0 ? Float.NEGATIVE_INFINITY : best[i][j - 1] + aloneB[spot(b, j - 1)];
    }

    private float worth(byte[] sounds) {
        float worth = 0;
        for (byte sound : sounds) {
            worth += Math.max(0, beside[sound * SOUNDS + sound]);
        }
        return worth;
    }
}
