package org.kith.names;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import java.util.List;

/** Thai parts no words: ICU finds them by its dictionary, {@link ThaiWord} reads each. */
final class ThaiText {

    /** Village and city: many names begin so, and before some letters the dictionary errs. */
    private static final List<String> BEGINNINGS = List.of("บ้าน", "นคร");

    /** Shared under its own lock. */
    private static final BreakIterator WORDS =
            BreakIterator.getWordInstance(ULocale.forLanguageTag("th"));

    private ThaiText() {}

    static String latin(String text) {
        for (String beginning : BEGINNINGS) {
            if (text.startsWith(beginning)) {
                return ThaiWord.latin(beginning) + " " + words(text.substring(beginning.length()));
            }
        }
        return words(text);
    }

    private static String words(String text) {
        var out = new StringBuilder(text.length() * 2);
        synchronized (WORDS) {
            WORDS.setText(text);
            int from = 0;
            for (int to = WORDS.next(); to != BreakIterator.DONE; to = WORDS.next()) {
                if (to == text.length() || beginsWord(text.charAt(to))) {
                    out.append(out.isEmpty() ? "" : " ")
                            .append(ThaiWord.latin(text.substring(from, to)));
                    from = to;
                }
            }
        }
        return out.toString();
    }

    /** A consonant, or a vowel that is written before one. */
    private static boolean beginsWord(char c) {
        return c >= 'ก' && c <= 'ฮ' || c >= 'เ' && c <= 'ไ';
    }
}
