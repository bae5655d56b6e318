package org.kith.names;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * A name made ready to be compared many times: folded, its letters, sounds, words and skeleton side
 * by side in arrays. Making one costs some microseconds, comparing two less.
 */
public final class Name {

    /** Letters beyond these are not compared: a name is no story. */
    static final int LONGEST = 60;

    /** Words beyond these count as letters only. */
    static final int MOST_WORDS = 8;

    final String folded;
    final byte[] letters;
    final byte[] sounds;

    /** Where each word begins in the sounds, and behind the last, where it ends. */
    final byte[] words;

    /** What each word says about which place is meant, 0…1. */
    final float[] weights;

    final byte[] bones;
    final short[] pairs;
    final String numbers;
    final Script script;
    final Manner manner;

    /** As {@link Alignment#kind} has it. */
    final int kind;

    /** What the sounds are worth when they meet themselves. */
    final float worth;

    /** Of each word alone. */
    final float[] worths;

    /** The same name, where another way of reading its script is as likely. */
    final @Nullable Name otherwise;

    private Name(String folded, Script script, Manner manner, @Nullable Name otherwise) {
        this.otherwise = otherwise;
        this.folded = folded;
        this.script = script;
        this.manner = manner;
        this.kind = Alignment.kind(script);
        String[] parts = folded.isEmpty() ? new String[0] : folded.split(" ", -1);
        letters = Alphabet.letters(folded.replace(" ", ""), LONGEST);
        words = new byte[Math.min(parts.length, MOST_WORDS) + 1];
        sounds = sounds(parts, letters.length, words);
        weights = weights(parts, words.length - 1);
        bones = Alphabet.letters(Skeleton.of(folded), LONGEST);
        pairs = pairs(letters);
        numbers = numbers(parts);
        worth = Alignment.worth(sounds, 0, sounds.length, kind);
        worths = new float[weights.length];
        for (int i = 0; i < worths.length; i++) {
            worths[i] = Alignment.worth(sounds, words[i], words[i + 1], kind);
        }
    }

    /**
     * Of a name as written, in any script. Never fails; of a name without letters, an empty one.
     */
    public static Name of(String written) {
        return of(written, otherwise(written));
    }

    /** The same, read in one way, where a likeness by another one would go too far. */
    public static Name inOneReading(String written) {
        return of(written, "");
    }

    private static Name of(String written, String otherwise) {
        var script = Script.of(written);
        var manner = Manner.of(written);
        var other = otherwise.isEmpty() ? null : new Name(otherwise, script, manner, null);
        return new Name(Fold.fold(written), script, manner, other);
    }

    /**
     * Of what {@link Fold#fold} gave.
     *
     * @param script in which the name is written
     */
    public static Name ofFolded(String folded, Script script) {
        return new Name(folded, script, Manner.PLAIN, null);
    }

    /**
     * Chinese signs may be Japanese; Thai is romanised by sound, and by machines letter by letter.
     */
    private static String otherwise(String written) {
        return Script.of(written) == Script.THAI
                ? Fold.fold(ThaiText.byLetters(first(written)))
                : JapaneseText.latin(written);
    }

    public String folded() {
        return folded;
    }

    /** In which it was written. */
    public Script script() {
        return script;
    }

    public boolean isEmpty() {
        return letters.length == 0;
    }

    /** As much of a text as is compared. */
    static String first(String written) {
        return written.codePointCount(0, written.length()) <= LONGEST
                ? written
                : written.substring(0, written.offsetByCodePoints(0, LONGEST));
    }

    int wordCount() {
        return words.length - 1;
    }

    static byte[] sounds(String folded) {
        return folded.isEmpty()
                ? new byte[0]
                : sounds(folded.split(" ", -1), Math.min(LONGEST, folded.length()), new byte[2]);
    }

    private static byte[] sounds(String[] parts, int letters, byte[] words) {
        byte[] sounds = new byte[letters];
        int end = 0;
        for (int i = 0; i < parts.length; i++) {
            if (i < words.length - 1) {
                words[i] = (byte) end;
            }
            end = Alphabet.sounds(parts[i], sounds, end);
        }
        words[words.length - 1] = (byte) end;
        return Arrays.copyOf(sounds, end);
    }

    private static float[] weights(String[] parts, int count) {
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = WordWeights.of(parts[i]);
        }
        return weights;
    }

    /** All pairs of neighbours, sorted, each as often as it stands there. */
    private static short[] pairs(byte[] letters) {
        short[] pairs = new short[Math.max(0, letters.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (short) (letters[i] * Alphabet.SIZE + letters[i + 1]);
        }
        Arrays.sort(pairs);
        return pairs;
    }

    private static String numbers(String[] parts) {
        var numbers = new StringBuilder();
        for (String part : parts) {
            if (Words.isNumber(part)) {
                numbers.append(part).append(' ');
            }
        }
        return numbers.toString();
    }
}
