package org.kith.names;

/** Thai letters and what each sounds like, by the place in the syllable where it stands. */
final class ThaiLetters {

    private static final String ABOVE = "ัิีึืุูะาำ็";

    private ThaiLetters() {}

    /** Written above, below or behind the consonant that it is heard after. */
    static boolean isVowelSign(char c) {
        return c != 0 && ABOVE.indexOf(c) >= 0;
    }

    static boolean isConsonant(char c) {
        return c >= 'ก' && c <= 'ฮ' && c != 'ฤ' && c != 'ฦ';
    }

    /** A vowel that no consonant carries. */
    static String alone(char c) {
        return switch (c) {
            case 'ฤ' -> "rue";
            case 'ฦ' -> "lue";
            case 'ะ', 'ั', 'า', 'ๅ' -> "a";
            case 'ำ' -> "am";
            case 'ิ', 'ี' -> "i";
            case 'ึ', 'ื' -> "ue";
            case 'ุ', 'ู' -> "u";
            default -> "";
        };
    }

    /** A consonant that begins a syllable. */
    static String initial(char c) {
        return switch (c) {
            case 'ก' -> "k";
            case 'ข', 'ฃ', 'ค', 'ฅ', 'ฆ' -> "kh";
            case 'ง' -> "ng";
            case 'จ', 'ฉ', 'ช', 'ฌ' -> "ch";
            case 'ซ', 'ศ', 'ษ', 'ส' -> "s";
            case 'ญ', 'ย' -> "y";
            case 'ฎ', 'ด' -> "d";
            case 'ฏ', 'ต' -> "t";
            case 'ฐ', 'ฑ', 'ฒ', 'ถ', 'ท', 'ธ' -> "th";
            case 'ณ', 'น' -> "n";
            case 'บ' -> "b";
            case 'ป' -> "p";
            case 'ผ', 'พ', 'ภ' -> "ph";
            case 'ฝ', 'ฟ' -> "f";
            case 'ม' -> "m";
            case 'ร' -> "r";
            case 'ล', 'ฬ' -> "l";
            case 'ว' -> "w";
            case 'ห', 'ฮ' -> "h";
            default -> "";
        };
    }

    /** A consonant that closes a syllable. */
    static String last(char c) {
        return switch (c) {
            case 'ก', 'ข', 'ฃ', 'ค', 'ฅ', 'ฆ' -> "k";
            case 'ง' -> "ng";
            case 'ญ', 'ณ', 'น', 'ร', 'ล', 'ฬ' -> "n";
            case 'บ', 'ป', 'ผ', 'ฝ', 'พ', 'ฟ', 'ภ' -> "p";
            case 'ม' -> "m";
            case 'ย' -> "i";
            case 'ว' -> "o";
            case 'ห', 'ฮ', 'อ' -> "";
            default -> "t";
        };
    }
}
