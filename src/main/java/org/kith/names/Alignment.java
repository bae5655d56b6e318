package org.kith.names;

import java.nio.ByteBuffer;

/**
 * How well two spellings lie beside each other, sound by sound, by what sounds are worth to each
 * other: learned from the places of the gazetteer that have several names (the training stands
 * beside the tests), as the logarithm of how much more often two sounds stand at one spot of a name
 * than chance has it. A sound that stands alone costs what such sounds cost at the beginning,
 * within and at the end of a name, or when it doubles the one before.
 *
 * <p>There is one for each way in which scripts meet, since each leaves out something else.
 */
final class Alignment {

    static final int SOUNDS = Alphabet.SOUNDS;

    /** Where a sound stands: first, within, last, or after itself. */
    static final int SPOTS = 4;

    /** Kinds of scripts, by what a name in them shows: all its sounds, consonants, syllables. */
    static final int KINDS = 5;

    /** Figures are kept in steps of one twelfth, which a byte can hold. */
    static final float FINENESS = 12;

    private static final Alignment[] ALL = read();

    /** Of sound x of the first beside sound y of the second at x * SOUNDS + y. */
    private final float[] beside;

    /** Of a sound of the first, and of the second, beside nothing: at spot * SOUNDS + x. */
    private final float[] aloneA;

    private final float[] aloneB;

    Alignment(float[] beside, float[] aloneA, float[] aloneB) {
        this.beside = beside;
        this.aloneA = aloneA;
        this.aloneB = aloneB;
    }

    /** Of two names of which the first is of the lower kind. */
    static Alignment between(int kindA, int kindB) {
        return ALL[kindA * KINDS + kindB];
    }

    static int kind(Script script) {
        return switch (script) {
            case LATIN -> 0;
            case CYRILLIC, GREEK, ARMENIAN, GEORGIAN, DEVANAGARI, OTHER -> 1;
            case ARABIC -> 2;
            case HEBREW -> 3;
            case HANGUL, THAI, KANA, HAN -> 4;
        };
    }

    static byte spot(byte[] sounds, int at, int from, int to) {
        if (at == from) {
            return 0;
        }
        if (sounds[at] == sounds[at - 1]) {
            return 3;
        }
        return (byte) (at == to - 1 ? 2 : 1);
    }

    /** What sounds are worth when each meets itself, in names of this kind. */
    static float worth(byte[] sounds, int from, int to, int kind) {
        float[] self = ALL[kind * KINDS + kind].beside;
        float worth = 0;
        for (int i = from; i < to; i++) {
            worth += self[sounds[i] * SOUNDS + sounds[i]];
        }
        return worth;
    }

    /** What each sound of the first name costs where it stands alone; likewise of the second. */
    void aloneA(byte[] sounds, int from, int to, float[] costs) {
        alone(aloneA, sounds, from, to, costs);
    }

    void aloneB(byte[] sounds, int from, int to, float[] costs) {
        alone(aloneB, sounds, from, to, costs);
    }

    /**
     * The worth of the best way to lay a part of one name beside a part of another.
     *
     * @param costsA as {@link #aloneA} gave, at the same places
     * @param row scratch, longer than the second part
     */
    float of(
            byte[] a,
            int fromA,
            int toA,
            float[] costsA,
            byte[] b,
            int fromB,
            int toB,
            float[] costsB,
            float[] row) {
        int width = toB - fromB;
        row[0] = 0;
        for (int j = 0; j < width; j++) {
            row[j + 1] = row[j] + costsB[fromB + j];
        }
        for (int i = fromA; i < toA; i++) {
            int base = a[i] * SOUNDS;
            float alone = costsA[i];
            float corner = row[0];
            float left = corner + alone;
            row[0] = left;
            for (int j = 0; j < width; j++) {
                float up = row[j + 1];
                float best = corner + beside[base + b[fromB + j]];
                best = Math.max(best, up + alone);
                best = Math.max(best, left + costsB[fromB + j]);
                corner = up;
                row[j + 1] = best;
                left = best;
            }
        }
        return row[width];
    }

    private static void alone(float[] learned, byte[] sounds, int from, int to, float[] costs) {
        for (int i = from; i < to; i++) {
            costs[i] = learned[spot(sounds, i, from, to) * SOUNDS + sounds[i]];
        }
    }

    private static Alignment[] read() {
        ByteBuffer learned = ByteBuffer.wrap(Learned.bytes("sounds.bin"));
        Alignment[] all = new Alignment[KINDS * KINDS];
        for (int a = 0; a < KINDS; a++) {
            for (int b = a; b < KINDS; b++) {
                all[a * KINDS + b] =
                        new Alignment(
                                figures(learned, SOUNDS * SOUNDS),
                                figures(learned, SPOTS * SOUNDS),
                                figures(learned, SPOTS * SOUNDS));
            }
        }
        return all;
    }

    private static float[] figures(ByteBuffer learned, int count) {
        float[] figures = new float[count];
        for (int i = 0; i < count; i++) {
            figures[i] = learned.get() / FINENESS;
        }
        return figures;
    }
}
