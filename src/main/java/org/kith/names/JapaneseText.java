package org.kith.names;

import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Chinese signs as they are heard in Japan, where 西宮 is Nishinomiya: no sign tells its sound alone,
 * so a dictionary of words is asked. Whether a name is Japanese, the signs do not tell either.
 */
public final class JapaneseText {

    /** Long vowels are written short in Latin letters, but for i. */
    private static final Pattern LONG_I = Pattern.compile("(?<=[イキシチニヒミリギジヂビピ])ー");

    private JapaneseText() {}

    /**
     * Folded, as much of it as names are compared by, its words parted. Empty where no Chinese
     * signs are in it, or such as are not written in Japan (simplified ones).
     */
    public static String latin(String written) {
        String name = Name.first(written);
        return hasSigns(name) ? Fold.fold(LONG_I.matcher(heard(name)).replaceAll("イ")) : "";
    }

    private static boolean hasSigns(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String heard(String written) {
        var heard = new StringBuilder(written.length() * 2);
        synchronized (Dictionary.WORDS) {
            var reading = Dictionary.WORDS.getAttribute(ReadingAttribute.class);
            var term = Dictionary.WORDS.getAttribute(CharTermAttribute.class);
            try (var words = Dictionary.WORDS) {
                words.setReader(new StringReader(written));
                words.reset();
                while (words.incrementToken()) {
                    String kana = reading.getPronunciation();
                    if (kana == null && hasSigns(term.toString())) {
                        return "";
                    }
                    heard.append(kana == null ? term : kana).append(' ');
                }
                words.end();
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        }
        return heard.toString();
    }

    /** Loaded only when the first name needs it; shared under its own lock. */
    private static final class Dictionary {
        static final JapaneseTokenizer WORDS =
                new JapaneseTokenizer(null, true, false, JapaneseTokenizer.Mode.NORMAL);
    }
}
