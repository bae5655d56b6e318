package org.kith.suggestion;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;

/** In which scripts a place has names: who is written about in Greek is known to Greeks. */
final class Scripts {

    private static final int LATIN_ENDS = 0x24F;
    private static final int LONGEST = 60;
    private static final Map<UnicodeScript, Integer> BITS =
            Map.ofEntries(
                    Map.entry(UnicodeScript.GREEK, 1),
                    Map.entry(UnicodeScript.CYRILLIC, 2),
                    Map.entry(UnicodeScript.ARMENIAN, 3),
                    Map.entry(UnicodeScript.HEBREW, 4),
                    Map.entry(UnicodeScript.ARABIC, 5),
                    Map.entry(UnicodeScript.HIRAGANA, 6),
                    Map.entry(UnicodeScript.KATAKANA, 6),
                    Map.entry(UnicodeScript.HAN, 7),
                    Map.entry(UnicodeScript.HANGUL, 8),
                    Map.entry(UnicodeScript.GEORGIAN, 9),
                    Map.entry(UnicodeScript.THAI, 10),
                    Map.entry(UnicodeScript.DEVANAGARI, 11));

    private Scripts() {}

    /** A set of bits, Latin not among them. */
    static int of(List<String> names) {
        int seen = 0;
        for (String name : names) {
            int end = Math.min(name.length(), LONGEST);
            for (int i = 0; i < end; i++) {
                char c = name.charAt(i);
                if (c > LATIN_ENDS) {
                    seen |= bit(c);
                }
            }
        }
        return seen;
    }

    private static int bit(char c) {
        Integer bit = BITS.get(UnicodeScript.of(c));
        return bit == null ? 0 : 1 << bit;
    }
}
