package org.kith.newsletter;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import org.kith.shared.Language;

import java.util.stream.Collectors;

/** The beginning of a text, cut where a sentence ends. */
final class Gist {

    /** In code points. */
    static final int LONGEST = 360;

    private Gist() {}

    /** A first sentence that is longer is cut between two words, and says so. */
    static String of(String text, Language language) {
        var whole =
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
        if (whole.codePointCount(0, whole.length()) <= LONGEST) {
            return whole;
        }
        var most = whole.offsetByCodePoints(0, LONGEST);
        // Not after "Mr." or "M.", where the language's abbreviations are known.
        var sentences =
                BreakIterator.getSentenceInstance(
                        new ULocale(language.locale().getLanguage() + "@ss=standard"));
        var end = last(sentences, whole, most);
        if (end > 0) {
            return whole.substring(0, end).strip();
        }
        var word = last(BreakIterator.getLineInstance(ULocale.ROOT), whole, most - 2);
        return whole.substring(0, word > 0 ? word : most).strip() + " …";
    }

    /** The last break that is not after there; 0 where there is none. */
    private static int last(BreakIterator breaks, String text, int most) {
        breaks.setText(text);
        return breaks.isBoundary(most) ? most : Math.max(0, breaks.preceding(most));
    }
}
