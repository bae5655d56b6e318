package org.kith.names;

import java.util.EnumMap;
import java.util.Map;

/** A writing system, as far as comparing and laying out names has to tell them apart. */
public enum Script {
    LATIN,
    ARABIC,
    HEBREW,
    CYRILLIC,
    GREEK,
    ARMENIAN,
    GEORGIAN,
    HAN,
    KANA,
    HANGUL,
    THAI,
    DEVANAGARI,
    OTHER;

    /**
     * The script of most letters of a text; at a tie the one that comes first in the text. A text
     * without letters is {@link #OTHER}.
     */
    public static Script of(String text) {
        Map<Script, Integer> letters = new EnumMap<>(Script.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(of(letter), 1, Integer::sum));
        int most = letters.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Script::of)
                .filter(script -> letters.getOrDefault(script, 0) == most)
                .findFirst()
                .orElse(OTHER);
    }

    /** The script of one code point; signs shared by several scripts are {@link #OTHER}. */
    static Script of(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case LATIN -> LATIN;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            case THAI -> THAI;
            case DEVANAGARI -> DEVANAGARI;
            default -> OTHER;
        };
    }

    /** Whether spaces part its words; false where none do, or only where its writer likes. */
    public boolean partsWords() {
        return switch (this) {
            case HAN, KANA, HANGUL, THAI -> false;
            default -> true;
        };
    }

    /** Whether a line in this script begins at the right. */
    public boolean rightToLeft() {
        return this == ARABIC || this == HEBREW;
    }
}
