package org.kith.names;

import com.ibm.icu.text.Normalizer2;

/**
 * The comparing key of a name in any script: lower-case ASCII letters and digits in words parted by
 * single spaces. Accents, vowel points, apostrophes and invisible signs vanish; other signs part
 * words. It is made for comparing, not for reading: Arabic and Hebrew keep the vowels that are
 * written and no others.
 *
 * <p>Folding never fails, reads the first {@value #LIMIT} code points, gives at most {@value
 * #LIMIT} characters, and gives the empty string where nothing can be compared. Folding a key gives
 * the same key.
 */
public final class Fold {

    private static final int LIMIT = 200;

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private final StringBuilder key = new StringBuilder(48);
    private boolean gap;

    private Fold() {}

    public static String fold(String name) {
        String text = normalised(first(name));
        var fold = new Fold();
        for (int at = 0; at < text.length(); ) {
            at = fold.read(text, at);
        }
        return fold.result();
    }

    /** Takes what stands at a position and returns the position after it. */
    private int read(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            ascii(c);
            return at + 1;
        }
        RunReader run = RunReader.at(c);
        if (run != null) {
            int end = run.endOf(text, at);
            add(run.latin(text, at, end));
            return end;
        }
        int codePoint = text.codePointAt(at);
        add(Letters.latin(codePoint));
        return at + Character.charCount(codePoint);
    }

    private void ascii(char c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            part();
            key.append(c);
        } else if (c >= 'A' && c <= 'Z') {
            part();
            key.append((char) (c + 32));
        } else if (c != '\'' && c != '`') {
            gap = true;
        }
    }

    /** Adds folded text, in which a space parts words. */
    private void add(String latin) {
        for (int i = 0; i < latin.length(); i++) {
            ascii(latin.charAt(i));
        }
    }

    private void part() {
        if (gap && !key.isEmpty()) {
            key.append(' ');
        }
        gap = false;
    }

    private String result() {
        return key.length() <= LIMIT ? key.toString() : key.substring(0, LIMIT).strip();
    }

    private static String first(String name) {
        return name.length() <= LIMIT || name.codePointCount(0, name.length()) <= LIMIT
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LIMIT));
    }

    /** Accents join their letters; presentation forms and full-width letters become plain ones. */
    private static String normalised(String text) {
        char highest = 0;
        for (int i = 0; i < text.length(); i++) {
            highest = (char) Math.max(highest, text.charAt(i));
        }
        return highest < 0x300
                ? text
                : highest < 0xFB00 ? COMPOSED.normalize(text) : COMPATIBLE.normalize(text);
    }
}
