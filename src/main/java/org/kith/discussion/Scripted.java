package org.kith.discussion;

import org.kith.shared.Language;

import java.lang.Character.UnicodeScript;

/** In which language a text is, as far as its letters say it. */
final class Scripted {

    private Scripted() {}

    /**
     * @param usual of who wrote it, where it is written in that language's letters
     */
    static Language language(String text, Language usual) {
        var arabic = count(text, UnicodeScript.ARABIC);
        var hebrew = count(text, UnicodeScript.HEBREW);
        var latin = count(text, UnicodeScript.LATIN);
        if (arabic > hebrew && arabic > latin) {
            return Language.AR;
        }
        if (hebrew > latin) {
            return Language.HE;
        }
        return usual == Language.FR || latin == 0 ? usual : Language.EN;
    }

    private static long count(String text, UnicodeScript script) {
        return text.codePoints().filter(one -> UnicodeScript.of(one) == script).count();
    }
}
