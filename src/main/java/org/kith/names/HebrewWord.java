package org.kith.names;

/**
 * A Hebrew word in Latin letters, as romanised names usually have them. Letters with two sounds
 * keep the harder one (ב b, כ k, פ p), since {@link Skeleton} takes the pairs for one.
 */
final class HebrewWord {

    private HebrewWord() {}

    /**
     * @param word letters without points; a geresh or an apostrophe may follow a letter
     */
    static String latin(String word) {
        var out = new StringBuilder(word.length() * 2);
        for (int i = 0; i < word.length(); i++) {
            char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            boolean last = i + 1 == word.length();
            boolean beforeFinalVowel = i + 2 == word.length() && (next == 'ה' || next == 'א');
            Consonants.append(
                    out,
                    switch (word.charAt(i)) {
                        case 'ו' -> {
                            if (next == 'ו') {
                                i++;
                                yield "v";
                            }
                            yield i == 0 || beforeFinalVowel ? "v" : "o";
                        }
                        case 'י' -> {
                            if (i == 0) {
                                yield isVowel(next) ? "y" : "ye";
                            }
                            yield beforeFinalVowel ? "y" : "i";
                        }
                        case 'ה' -> last && i > 0 ? "a" : "h";
                        case 'ב' -> last ? "v" : "b";
                        case 'ג' -> isGeresh(next) ? "j" : "g";
                        case 'ד' -> isGeresh(next) ? "dh" : "d";
                        case 'ז' -> isGeresh(next) ? "zh" : "z";
                        case 'ח' -> isGeresh(next) ? "kh" : "h";
                        case 'ע', 'ר' -> isGeresh(next) ? "gh" : letter(word.charAt(i));
                        case 'ת' -> {
                            if (isGeresh(next)) {
                                yield "th";
                            }
                            yield last && i > 1 && !isVowel(word.charAt(i - 1)) ? "at" : "t";
                        }
                        case 'צ', 'ץ' -> isGeresh(next) ? "ch" : "tz";
                        default -> letter(word.charAt(i));
                    });
        }
        return out.toString();
    }

    private static boolean isVowel(char c) {
        return c == 'א' || c == 'ו' || c == 'י';
    }

    private static boolean isGeresh(char c) {
        return c == '׳' || c == '\'' || c == '’' || c == '`';
    }

    private static String letter(char c) {
        return switch (c) {
            case 'א', 'ע' -> "a";
            case 'װ' -> "v";
            case 'ױ' -> "oy";
            case 'ײ' -> "ey";
            case 'ט' -> "t";
            case 'כ', 'ק' -> "k";
            case 'ך' -> "kh";
            case 'ל' -> "l";
            case 'מ', 'ם' -> "m";
            case 'נ', 'ן' -> "n";
            case 'ס' -> "s";
            case 'פ' -> "p";
            case 'ף' -> "f";
            case 'ר' -> "r";
            case 'ש' -> "sh";
            default -> "";
        };
    }
}
