package org.kith.names;

import org.jspecify.annotations.Nullable;

/**
 * What is measured of two names before a judgement: how their letters, sounds and words agree, and
 * what kind of names they are. The same whichever comes first. One instance measures one pair at a
 * time.
 */
final class Traits {

    static final int COUNT = 35;

    /** Where it stands how well the sounds of the whole names lie beside each other. */
    private static final int LAID = 1;

    final float[] seen = new float[COUNT];
    private final float[] best = new float[COUNT];
    private final float[] row = new float[Name.LONGEST + 1];
    private final float[] costsA = new float[Name.LONGEST];
    private final float[] costsB = new float[Name.LONGEST];
    private final Overlap overlap = new Overlap();
    private final float[] bestOfB = new float[Name.MOST_WORDS];
    private float whole;
    private int next;

    /** Of names that can be read in two ways, the readings that lie best beside each other. */
    void measure(Name one, Name other) {
        read(one, other);
        if (one.otherwise != null || other.otherwise != null) {
            System.arraycopy(seen, 0, best, 0, COUNT);
            orRead(one.otherwise, other);
            orRead(one, other.otherwise);
            orRead(one.otherwise, other.otherwise);
            System.arraycopy(best, 0, seen, 0, COUNT);
        }
    }

    private void orRead(@Nullable Name one, @Nullable Name other) {
        if (one != null && other != null) {
            read(one, other);
            if (seen[LAID] > best[LAID]) {
                System.arraycopy(seen, 0, best, 0, COUNT);
            }
        }
    }

    private void read(Name one, Name other) {
        boolean ordered =
                one.kind == other.kind
                        ? one.folded.compareTo(other.folded) <= 0
                        : one.kind < other.kind;
        Name a = ordered ? one : other;
        Name b = ordered ? other : one;
        next = 0;
        letters(a, b);
        sounds(a, b);
        words(a, b);
        kind(a, b);
    }

    private void letters(Name a, Name b) {
        int shorter = Math.min(a.letters.length, b.letters.length);
        int longer = Math.max(a.letters.length, b.letters.length);
        Alignment alignment = Alignment.between(a.kind, b.kind);
        float laid = lay(alignment, a, 0, a.sounds.length, b, 0, b.sounds.length);
        whole = laid;
        see(laid);
        see(laid / Math.max(1e-3f, Math.max(a.worth, b.worth)));
        see(laid / Math.max(1e-3f, Math.min(a.worth, b.worth)));
        see(heads(a, b, alignment, laid));
        see(1 - (float) overlap.distance(a.letters, b.letters) / longer);
        see(shared(a.pairs, b.pairs));
        int begin = 0;
        while (begin < shorter && a.letters[begin] == b.letters[begin]) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin
                && a.letters[a.letters.length - 1 - end] == b.letters[b.letters.length - 1 - end]) {
            end++;
        }
        see(begin);
        see(end);
        see((float) (begin + end) / longer);
        int run = overlap.run(a.letters, b.letters);
        see((float) run / longer);
        see((float) run / shorter);
        see(shorter);
        see(longer);
    }

    private void sounds(Name a, Name b) {
        int longer = Math.max(1, Math.max(a.bones.length, b.bones.length));
        see(1 - (float) overlap.distance(a.bones, b.bones) / longer);
        see(Math.min(a.bones.length, b.bones.length));
    }

    /** Each word looks for the word of the other name that lies best beside it. */
    private void words(Name a, Name b) {
        wordCosts(a, b);
        int countA = a.wordCount();
        int countB = b.wordCount();
        for (int j = 0; j < countB; j++) {
            bestOfB[j] = 0;
        }
        float met = 0;
        float all = 0;
        float lost = 0;
        for (int i = 0; i < countA; i++) {
            float best = 0;
            for (int j = 0; j < countB; j++) {
                float alike = word(a, i, b, j);
                best = Math.max(best, alike);
                bestOfB[j] = Math.max(bestOfB[j], alike);
            }
            met += best * a.weights[i];
            all += a.weights[i];
            lost = Math.max(lost, (1 - best) * a.weights[i]);
        }
        float metB = 0;
        float allB = 0;
        float lostB = 0;
        for (int j = 0; j < countB; j++) {
            metB += bestOfB[j] * b.weights[j];
            allB += b.weights[j];
            lostB = Math.max(lostB, (1 - bestOfB[j]) * b.weights[j]);
        }
        see(Math.min(met / all, metB / allB));
        see(Math.max(met / all, metB / allB));
        see(Math.max(lost, lostB));
        see(Math.min(lost, lostB));
        see(Math.min(countA, countB));
        see(Math.max(countA, countB));
        see(Math.min(all, allB));
    }

    private void wordCosts(Name a, Name b) {
        Alignment alignment = Alignment.between(a.kind, b.kind);
        for (int i = 0; i < a.wordCount(); i++) {
            alignment.aloneA(a.sounds, a.words[i], a.words[i + 1], costsA);
        }
        for (int j = 0; j < b.wordCount(); j++) {
            alignment.aloneB(b.sounds, b.words[j], b.words[j + 1], costsB);
        }
    }

    private float lay(Alignment alignment, Name a, int fromA, int toA, Name b, int fromB, int toB) {
        alignment.aloneA(a.sounds, fromA, toA, costsA);
        alignment.aloneB(b.sounds, fromB, toB, costsB);
        return alignment.of(a.sounds, fromA, toA, costsA, b.sounds, fromB, toB, costsB, row);
    }

    private float word(Name a, int i, Name b, int j) {
        int fromA = a.words[i];
        int toA = a.words[i + 1];
        int fromB = b.words[j];
        int toB = b.words[j + 1];
        if (fromA == toA || fromB == toB) {
            return 0;
        }
        float worth = Math.max(1e-3f, Math.max(a.worths[i], b.worths[j]));
        Alignment alignment = Alignment.between(a.kind, b.kind);
        float laid =
                a.wordCount() == 1 && b.wordCount() == 1
                        ? whole
                        : alignment.of(
                                a.sounds, fromA, toA, costsA, b.sounds, fromB, toB, costsB, row);
        return Math.max(0, laid / worth);
    }

    /** Without what follows a comma or stands in brackets, where a name has such. */
    private float heads(Name a, Name b, Alignment alignment, float whole) {
        int wordsA = Math.min(a.manner.head(), a.wordCount());
        int wordsB = Math.min(b.manner.head(), b.wordCount());
        if (wordsA == a.wordCount() && wordsB == b.wordCount()) {
            return whole / Math.max(1e-3f, Math.max(a.worth, b.worth));
        }
        float laid = lay(alignment, a, 0, a.words[wordsA], b, 0, b.words[wordsB]);
        float worthA = Alignment.worth(a.sounds, 0, a.words[wordsA], a.kind);
        float worthB = Alignment.worth(b.sounds, 0, b.words[wordsB], b.kind);
        return laid / Math.max(1e-3f, Math.max(worthA, worthB));
    }

    private void kind(Name a, Name b) {
        see(a.numbers.equals(b.numbers) ? 1 : 0);
        see(a.script == b.script ? 1 : 0);
        see(Math.min(rank(a.script), rank(b.script)));
        see(Math.max(rank(a.script), rank(b.script)));
        see(a.folded.equals(b.folded) ? 1 : 0);
        see(both(a.manner.small(), b.manner.small()));
        see(both(a.manner.marked(), b.manner.marked()));
        see(vowelsApart(a, b));
        see(a.bones.length > 0 && b.bones.length > 0 && a.bones[0] == b.bones[0] ? 1 : 0);
        see(a.letters[a.letters.length - 1] == b.letters[b.letters.length - 1] ? 1 : 0);
        see(a.kind * Alignment.KINDS + b.kind);
        see(Math.abs(a.sounds.length - b.sounds.length));
        see(a.wordCount() == b.wordCount() ? 1 : 0);
    }

    private static float both(boolean a, boolean b) {
        return (a ? 1 : 0) + (b ? 1 : 0);
    }

    /** How many more written vowels one name has than the other. */
    private static float vowelsApart(Name a, Name b) {
        return Math.abs(vowels(a.letters) - vowels(b.letters));
    }

    private static int vowels(byte[] letters) {
        int vowels = 0;
        for (byte letter : letters) {
            vowels += Alphabet.isVowel(letter) ? 1 : 0;
        }
        return vowels;
    }

    /** Scripts in the order of how much of a name they leave unwritten. */
    private static int rank(Script script) {
        return switch (script) {
            case LATIN -> 0;
            case CYRILLIC, GREEK, ARMENIAN, GEORGIAN -> 1;
            case DEVANAGARI, HANGUL, OTHER -> 2;
            case ARABIC -> 3;
            case HEBREW -> 4;
            case THAI -> 5;
            case KANA -> 6;
            case HAN -> 7;
        };
    }

    private void see(float trait) {
        seen[next++] = trait;
    }

    private static float shared(short[] a, short[] b) {
        int both = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                both++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2f * both / Math.max(1, a.length + b.length);
    }
}
