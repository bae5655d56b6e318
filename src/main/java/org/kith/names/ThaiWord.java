package org.kith.names;

/**
 * A Thai word in Latin letters by its sound, as signs and registers have it (the Royal Institute's
 * general system, without its dictionary): a vowel written before a consonant is heard after it,
 * one that is not written is o within a syllable and a at the end of one, and a consonant that ends
 * a syllable is one of eight.
 */
final class ThaiWord {

    private static final String TONES = "ฺ่้๊๋ํ๎";
    private static final String BEFORE = "เแโไใ";
    private static final String ABOVE = "ัิีึืุูะาำ็";

    /** Two consonants of one breath; the second is ร, ล or ว. */
    private static final String TOGETHER =
            "กร กล กว ขร ขล ขว คร คล คว ซร ตร ทร ปร ปล ผล พร พล ศร สร บร บล ฟร ฟล ดร ";

    /** After a silent ห. */
    private static final String LED = "งญนมยรลว";

    private final String word;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private ThaiWord(String word) {
        this.word = word;
    }

    /**
     * @param word letters of one word, with or without the signs of tones
     */
    static String latin(String word) {
        var reading = new ThaiWord(heard(word));
        while (reading.at < reading.word.length()) {
            reading.syllable();
        }
        return reading.out.toString();
    }

    /** Without tones, and without what the sign of silence stands over. */
    private static String heard(String word) {
        var heard = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '์') {
                if (!heard.isEmpty() && "ิุ".indexOf(heard.charAt(heard.length() - 1)) >= 0) {
                    heard.setLength(heard.length() - 1);
                }
                if (!heard.isEmpty()) {
                    heard.setLength(heard.length() - 1);
                }
            } else if (TONES.indexOf(c) < 0) {
                heard.append(c);
            }
        }
        return heard.toString();
    }

    private void syllable() {
        char before = 0;
        if (BEFORE.indexOf(here(0)) >= 0) {
            before = here(0);
            at++;
        }
        if (!isConsonant(here(0))) {
            out.append(alone(here(0)));
            at++;
            return;
        }
        begin(before != 0);
        if (before != 0) {
            vowelFromBefore(before);
        } else {
            vowel();
        }
    }

    /** The one or two consonants that a syllable begins with. */
    private void begin(boolean led) {
        char first = here(0);
        char second = here(1);
        boolean voiced = led || ABOVE.indexOf(here(2)) >= 0 || breathes(second, here(2));
        if (first == 'ห' && LED.indexOf(second) >= 0 && voiced && !isUa(1)) {
            out.append(initial(second));
            at += 2;
        } else if ((first == 'ท' || first == 'ส') && second == 'ร' && voiced) {
            out.append('s');
            at += 2;
        } else if (first == 'จ' && second == 'ร' && voiced) {
            out.append("char");
            at += 2;
        } else if (voiced && !isUa(1) && TOGETHER.contains("" + first + second + " ")) {
            out.append(initial(first)).append(initial(second));
            at += 2;
        } else {
            out.append(initial(first));
            at++;
        }
    }

    /** Whether อ or another vowel written as a consonant follows this one. */
    private static boolean breathes(char second, char third) {
        return second != 'ว' && third == 'อ';
    }

    /** ว between two consonants of which the second carries no vowel of its own. */
    private boolean isUa(int from) {
        return here(from) == 'ว' && isConsonant(here(from + 1)) && !carries(from + 1);
    }

    private void vowelFromBefore(char before) {
        switch (before) {
            case 'แ' -> closed("ae");
            case 'โ' -> closed("o");
            case 'ไ', 'ใ' -> {
                out.append("ai");
                skip('ย');
            }
            default -> e();
        }
    }

    /** What is written with เ. */
    private void e() {
        char next = here(0);
        if (next == 'า') {
            at++;
            out.append(here(0) == 'ะ' ? "o" : "ao");
            skip('ะ');
        } else if (next == 'ี' && here(1) == 'ย') {
            at += 2;
            closed("ia");
        } else if (next == 'ื' && here(1) == 'อ') {
            at += 2;
            closed("uea");
        } else if (next == 'อ' || next == 'ิ') {
            at++;
            closed("oe");
        } else if (next == 'ย' && !carries(0)) {
            at++;
            out.append("oei");
        } else {
            skip('็');
            closed("e");
        }
    }

    private void vowel() {
        char next = here(0);
        switch (next) {
            case 'ะ' -> {
                at++;
                out.append('a');
            }
            case 'ั' -> {
                at++;
                if (here(0) == 'ว') {
                    at++;
                    skip('ะ');
                    out.append("ua");
                } else if (here(0) == 'ย') {
                    at++;
                    out.append("ai");
                } else {
                    out.append('a');
                    end(true);
                }
            }
            case 'า' -> {
                at++;
                closed("a");
            }
            case 'ำ' -> {
                at++;
                out.append("am");
            }
            case 'ิ', 'ี' -> {
                at++;
                closed("i");
            }
            case 'ึ', 'ื' -> {
                at++;
                skip('อ');
                closed("ue");
            }
            case 'ุ', 'ู' -> {
                at++;
                closed("u");
            }
            case '็' -> {
                at++;
                skip('อ');
                closed("o");
            }
            case 'อ' -> {
                if (carries(0)) {
                    out.append('a');
                } else {
                    at++;
                    closed("o");
                }
            }
            default -> unwritten();
        }
    }

    private void unwritten() {
        if (isUa(0)) {
            at++;
            closed("ua");
        } else if (here(0) == 'ร' && here(1) == 'ร') {
            at += 2;
            out.append('a');
            if (isConsonant(here(0)) && !carries(0)) {
                end(true);
            } else {
                out.append('n');
            }
        } else if (isConsonant(here(0)) && !carries(0) && !isLastOfThree()) {
            out.append(here(0) == 'ร' ? "on" : "o" + last(here(0)));
            at++;
        } else if (isConsonant(here(0)) || BEFORE.indexOf(here(0)) >= 0 && here(0) != 0) {
            out.append('a');
        }
    }

    /** ถนน is tha-non: of three bare consonants the last two are a syllable. */
    private boolean isLastOfThree() {
        return isConsonant(here(1)) && !carries(1) && !isConsonant(here(2)) && here(2) == 0;
    }

    /** A vowel, and the consonant that closes its syllable, if one does. */
    private void closed(String vowel) {
        out.append(vowel);
        end(false);
    }

    private void end(boolean must) {
        char next = here(0);
        if (!isConsonant(next) || next == 'อ' || !must && carries(0)) {
            return;
        }
        char after = here(1);
        if (!must
                && isConsonant(after)
                && TOGETHER.contains("" + next + after + " ")
                && ABOVE.indexOf(here(2)) >= 0) {
            return;
        }
        if (must && carries(0) && ABOVE.indexOf(after) >= 0) {
            return;
        }
        out.append(
                switch (next) {
                    case 'ย' -> "i";
                    case 'ว' -> "o";
                    default -> last(next);
                });
        at++;
    }

    /** Whether a vowel belongs to the consonant there, so that it begins a syllable. */
    private boolean carries(int from) {
        char after = here(from + 1);
        return after != 0 && ABOVE.indexOf(after) >= 0
                || after == 'อ' && here(from) != 'อ' && !isConsonantWithVowel(from + 1)
                || after == 'ร' && here(from + 2) == 'ร'
                || isUa(from + 1);
    }

    private boolean isConsonantWithVowel(int from) {
        char after = here(from + 1);
        return after != 0 && ABOVE.indexOf(after) >= 0;
    }

    private void skip(char c) {
        if (here(0) == c) {
            at++;
        }
    }

    /** The letter so far behind the place of reading; 0 past the end. */
    private char here(int ahead) {
        return at + ahead < word.length() ? word.charAt(at + ahead) : 0;
    }

    private static boolean isConsonant(char c) {
        return c >= 'ก' && c <= 'ฮ' && c != 'ฤ' && c != 'ฦ';
    }

    private static String alone(char c) {
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

    private static String initial(char c) {
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

    private static String last(char c) {
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
