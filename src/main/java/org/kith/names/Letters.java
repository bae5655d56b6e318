package org.kith.names;

import com.ibm.icu.text.Transliterator;

import java.util.HashMap;
import java.util.Map;

/**
 * Single letters of any script in Latin letters, by ICU, each asked once and remembered. Cyrillic
 * has its own table, since ICU's scholarly one (Hruŝevka) is not what registers write.
 */
final class Letters {

    private static final String CYRILLIC_LETTERS =
            """
            а a б b в v г g ґ g ѓ g д d ђ dj е e ё yo є ye ж zh з z ѕ dz и i і i ї yi й y ј j
            к k ќ k л l љ lj м m н n њ nj о o п p р r с s т t ћ c у u ў u ф f х kh ц ts ч ch
            џ dzh ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ә a ғ g җ zh қ q ң n ө o ү u ұ u һ h
            """;

    private static final Map<Integer, String> CYRILLIC = table(CYRILLIC_LETTERS);

    /** Filled as letters are met; a race writes the same value twice. */
    private static final String[] REMEMBERED = new String[0x10000];

    private Letters() {}

    /** The letter's folded form: empty where it vanishes, a space where it parts words. */
    static String latin(int codePoint) {
        if (codePoint >= REMEMBERED.length) {
            return romanised(codePoint);
        }
        String known = REMEMBERED[codePoint];
        if (known == null) {
            known = romanised(codePoint);
            REMEMBERED[codePoint] = known;
        }
        return known;
    }

    /** A run of letters as one word. */
    static String latin(String run) {
        synchronized (Icu.TO_LATIN) {
            return kept(Icu.TO_LATIN.transliterate(run));
        }
    }

    private static String romanised(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    letter(codePoint);
            case Character.DECIMAL_DIGIT_NUMBER -> String.valueOf(Character.digit(codePoint, 10));
            case Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.SURROGATE ->
                    "";
            default -> "‘’‛´′".indexOf(codePoint) >= 0 ? "" : " ";
        };
    }

    private static String letter(int codePoint) {
        String cyrillic = CYRILLIC.get(Character.toLowerCase(codePoint));
        return cyrillic != null ? cyrillic : latin(Character.toString(codePoint));
    }

    private static String kept(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static Map<Integer, String> table(String pairs) {
        Map<Integer, String> table = new HashMap<>();
        String[] signs = pairs.strip().split("\\s+", -1);
        for (int i = 0; i < signs.length; i += 2) {
            table.put(signs[i].codePointAt(0), signs[i + 1].equals("_") ? "" : signs[i + 1]);
        }
        return Map.copyOf(table);
    }

    /** Loaded only when the first letter needs it; shared under its own lock. */
    private static final class Icu {
        static final Transliterator TO_LATIN =
                Transliterator.getInstance("NFKC; Any-Latin; NFKD; [:M:] Remove; Latin-ASCII");
    }
}
