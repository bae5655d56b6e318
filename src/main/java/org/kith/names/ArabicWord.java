package org.kith.names;

/**
 * An Arabic-script word in Latin letters, as romanised names usually have them: و and ي are vowels
 * unless a vowel follows, the article is a word of its own, ة before another word is -at.
 */
final class ArabicWord {

    private static final String VOWELS_AFTER = "اآىةيوهەیأ";

    private ArabicWord() {}

    /**
     * @param word letters only, without points and tatweel
     * @param followed whether another Arabic word stands behind it
     */
    static String latin(String word, boolean followed) {
        if (word.equals("الله")) {
            return "allah";
        }
        var out = new StringBuilder(word.length() * 2 + 3);
        boolean article = word.length() > 3 && word.startsWith("ال");
        int start = article ? 2 : 0;
        if (article) {
            out.append("al ");
        }
        for (int i = start; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            if (c == 'ت' && next == 'ش') {
                Consonants.append(out, "ch");
                i++;
                continue;
            }
            String latin =
                    switch (c) {
                        case 'و' -> i == start || isVowelAfter(next) ? "w" : "u";
                        case 'ي', 'ی' -> {
                            if (isVowelAfter(next)) {
                                yield "y";
                            }
                            yield i == start ? "ya" : "i";
                        }
                        case 'ة' -> followed && !article ? "at" : "a";
                        default -> letter(c);
                    };
            Consonants.append(out, latin);
        }
        return out.toString();
    }

    private static boolean isVowelAfter(char next) {
        return next != 0 && VOWELS_AFTER.indexOf(next) >= 0;
    }

    private static String letter(char c) {
        return switch (c) {
            case 'ا', 'أ', 'آ', 'ٱ', 'ى', 'ع', 'ە' -> "a";
            case 'إ', 'ئ', 'ې' -> "i";
            case 'ء' -> "";
            case 'ؤ', 'ۇ', 'ۈ' -> "u";
            case 'ۆ' -> "o";
            case 'ێ', 'ے' -> "e";
            case 'ب' -> "b";
            case 'پ' -> "p";
            case 'ت', 'ط', 'ٹ' -> "t";
            case 'ث' -> "th";
            case 'ج' -> "j";
            case 'چ' -> "ch";
            case 'ح', 'ه', 'ھ', 'ہ', 'ۀ' -> "h";
            case 'خ' -> "kh";
            case 'د', 'ض', 'ڈ' -> "d";
            case 'ذ' -> "dh";
            case 'ر', 'ڑ', 'ڕ' -> "r";
            case 'ز', 'ظ' -> "z";
            case 'ژ' -> "zh";
            case 'س', 'ص' -> "s";
            case 'ش' -> "sh";
            case 'غ' -> "gh";
            case 'ف' -> "f";
            case 'ڤ', 'ۋ' -> "v";
            case 'ق' -> "q";
            case 'ك', 'ک' -> "k";
            case 'گ' -> "g";
            case 'ڭ' -> "ng";
            case 'ل', 'ڵ' -> "l";
            case 'م' -> "m";
            case 'ن', 'ں' -> "n";
            default -> Letters.latin(c);
        };
    }
}
