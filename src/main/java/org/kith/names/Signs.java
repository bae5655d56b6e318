package org.kith.names;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What single code points do to a text besides being read. */
final class Signs {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Signs() {}

    /** Embeddings, overrides and isolates. */
    static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** Controls that are no white space, halves of pairs, private use and what is no character. */
    static boolean controls(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> !breaksLine(c) && c != '\t';
            case Character.SURROGATE, Character.PRIVATE_USE -> true;
            case Character.UNASSIGNED ->
                    UCharacter.hasBinaryProperty(c, UProperty.NONCHARACTER_CODE_POINT);
            default -> c >= 0x206A && c <= 0x206F || c >= 0xFFF9 && c <= 0xFFFB;
        };
    }

    static boolean breaksLine(int c) {
        return c >= '\n' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static boolean isSpace(int c) {
        return c == '\t' || Character.isSpaceChar(c);
    }

    /**
     * Without the signs that show nothing, except where they shape what they stand in: joiners
     * inside words of scripts that join and inside emoji, selectors behind a sign, tags of a flag.
     */
    static String withoutInvisible(String text) {
        var seen = new StringBuilder(text.length());
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int after = i < text.length() ? text.codePointAt(i) : 0;
            if (!isInvisible(c) || shapes(c, before, after)) {
                seen.appendCodePoint(c);
                before = c;
            }
        }
        return seen.toString();
    }

    private static boolean isInvisible(int c) {
        return c > 0x7F
                && (Character.getType(c) == Character.FORMAT && !isNumberSign(c)
                        || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                        || c == 0x2800);
    }

    private static boolean isNumberSign(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.PREPENDED_CONCATENATION_MARK);
    }

    private static boolean shapes(int c, int before, int after) {
        if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
            return joins(before) && joins(after) || c == ZERO_WIDTH_JOINER && isEmoji(after);
        }
        if (c >= 0xFE00 && c <= 0xFE0F) {
            return before > ' ' && !isInvisible(before);
        }
        return c >= 0xE0020 && c <= 0xE007F && (before == 0x1F3F4 || before >= 0xE0020);
    }

    /** A letter or mark of a script in which joiners have a meaning. */
    private static boolean joins(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN, CYRILLIC, GREEK, HEBREW, HAN, HANGUL, HIRAGANA, KATAKANA, COMMON -> false;
            case INHERITED -> Character.getType(c) == Character.NON_SPACING_MARK;
            default ->
                    Character.isLetter(c) || Character.getType(c) <= 8 && Character.getType(c) >= 6;
        };
    }

    private static boolean isEmoji(int c) {
        return c > 0xFF && UCharacter.hasBinaryProperty(c, UProperty.EMOJI);
    }
}
