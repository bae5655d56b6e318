package org.kith.names;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * A Thai word in Latin letters by its sound, as signs and registers have it (the Royal Institute's
 * general system, without its dictionary): a vowel written before a consonant is heard after it,
 * one that is not written is o within a syllable and a at the end of one, and a consonant that ends
 * a syllable is one of eight.
 */
final class ThaiWord {

    private static final String TONES = "่้๊๋";
    private static final String UNHEARD = "ฺํ๎";
    private static final String BEFORE = "เแโไใ";

    /** Two consonants of one breath; the second is ร, ล or ว. */
    private static final String TOGETHER =
            "กร กล กว ขร ขล ขว คร คล คว ซร ตร ปร ปล ผล พร พล บร บล ฟร ฟล ดร ";

    /** Of one breath with ร, which is not heard then. */
    private static final String LIKE_S = "ทสศ";

    /** After a silent ห. */
    private static final String LED = "งญนมยรลว";

    /** ร behind a short syllable, and a vowel at the end behind a long one, are written only. */
    private static final Pattern WRITTEN_ONLY =
            Pattern.compile(
                    "(?<=[ิุั][กตท])ร(?=$|[ก-ฮเแโไใ])|(?<=เพช)ร|(?<=ีย)ร(?=ต)|(?<=ียรต)ิ$|(?<=[าู][ตม])[ิุ]$|(?<=เ[ก-ฮ]ต)ุ$");

    private final String word;

    /** Which letters carry the sign of a tone: of an onset the last one does. */
    private final BitSet toned = new BitSet();

    private final StringBuilder out = new StringBuilder();
    private int at;

    private ThaiWord(String written) {
        var letters = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (TONES.indexOf(c) < 0) {
                letters.append(c);
            } else if (!letters.isEmpty()) {
                toned.set(letters.length() - 1);
            }
        }
        word = letters.toString();
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

    /** Without what the sign of silence stands over, and what else is not heard. */
    private static String heard(String word) {
        var heard = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '์') {
                silence(heard);
            } else if (UNHEARD.indexOf(c) < 0) {
                heard.append(c);
            }
        }
        return WRITTEN_ONLY.matcher(heard).replaceAll("");
    }

    /** With the consonant its vowel, and with ร what is of one breath with it (จันทร์). */
    private static void silence(StringBuilder heard) {
        if (ends(heard, "ิุ")) {
            heard.setLength(heard.length() - 1);
        }
        boolean withAnother = ends(heard, "ร");
        if (!heard.isEmpty()) {
            heard.setLength(heard.length() - 1);
        }
        if (withAnother && ends(heard, "ทฎตด")) {
            heard.setLength(heard.length() - 1);
        }
    }

    private static boolean ends(StringBuilder heard, String letters) {
        return !heard.isEmpty() && letters.indexOf(heard.charAt(heard.length() - 1)) >= 0;
    }

    private void syllable() {
        char before = 0;
        if (BEFORE.indexOf(here(0)) >= 0) {
            before = here(0);
            at++;
        }
        if (!ThaiLetters.isConsonant(here(0))) {
            out.append(ThaiLetters.alone(here(0)));
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
        boolean apart = toned.get(at) || isUa(1) || isDoubleR(1) || led && isVowelOfItsOwn(here(2));
        boolean pair = !apart && isVoiced(led);
        if (pair && first == 'ห' && LED.indexOf(second) >= 0) {
            out.append(ThaiLetters.initial(second));
            at += 2;
        } else if (pair && LIKE_S.indexOf(first) >= 0 && second == 'ร') {
            out.append('s');
            at += 2;
        } else if (pair && TOGETHER.contains("" + first + second + " ")) {
            out.append(ThaiLetters.initial(first)).append(ThaiLetters.initial(second));
            at += 2;
        } else if (led && ThaiLetters.isConsonant(second) && here(2) == 'ิ') {
            out.append(ThaiLetters.initial(first)).append('a').append(ThaiLetters.initial(second));
            at += 2;
        } else {
            out.append(ThaiLetters.initial(first));
            at++;
        }
    }

    /** Behind a vowel that is written before (แ โ ไ ใ) the second letter has its own. */
    private boolean isVowelOfItsOwn(char sign) {
        return word.charAt(at - 1) != 'เ' && sign != 0 && "ัาำิีึืุู".indexOf(sign) >= 0;
    }

    /** Whether a vowel is heard behind the second letter, written or not. */
    private boolean isVoiced(boolean led) {
        return led
                || ThaiLetters.isVowelSign(here(2))
                || here(1) != 'ว' && here(2) == 'อ'
                || isUa(2)
                || ThaiLetters.isConsonant(here(2)) && !carries(2);
    }

    /** ว between two consonants of which the second carries no vowel of its own. */
    private boolean isUa(int from) {
        return here(from) == 'ว'
                && ThaiLetters.isConsonant(here(from + 1))
                && !carries(from + 1)
                && !isDoubleR(from + 1);
    }

    private void vowelFromBefore(char before) {
        switch (before) {
            case 'แ' -> closed("ae");
            case 'โ' -> closed("o");
            case 'ไ', 'ใ' -> {
                out.append("ai");
                if (!carries(0)) {
                    skip('ย');
                }
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
        } else if (isDoubleR(0)) {
            at += 2;
            out.append('a');
            if (ThaiLetters.isConsonant(here(0)) && !carries(0)) {
                end(true);
            } else {
                out.append('n');
            }
        } else if (ThaiLetters.isConsonant(here(0)) && !carries(0) && !isLastOfThree()) {
            out.append(here(0) == 'ร' ? "on" : "o" + ThaiLetters.last(here(0)));
            at++;
        } else if (here(0) != 0) {
            out.append('a');
        }
    }

    /** ถนน is tha-non: of three bare consonants the last two are a syllable. */
    private boolean isLastOfThree() {
        return ThaiLetters.isConsonant(here(1)) && here(2) == 0;
    }

    /** A vowel, and the consonant that closes its syllable, if one does. */
    private void closed(String vowel) {
        out.append(vowel);
        if (here(0) == 'ะ') {
            at++;
        } else {
            end(false);
        }
    }

    private void end(boolean must) {
        char next = here(0);
        char after = here(1);
        if (!ThaiLetters.isConsonant(next) || next == 'อ') {
            return;
        }
        boolean begins =
                carries(0)
                        || ThaiLetters.isConsonant(after) && here(2) == 0
                        || TOGETHER.contains("" + next + after + " ")
                                && ThaiLetters.isVowelSign(here(2));
        if (must ? carries(0) && ThaiLetters.isVowelSign(after) : begins) {
            return;
        }
        out.append(
                switch (next) {
                    case 'ย' -> "i";
                    case 'ว' -> "o";
                    default -> ThaiLetters.last(next);
                });
        at++;
    }

    /** Whether a vowel belongs to the consonant there, so that it begins a syllable. */
    private boolean carries(int from) {
        char after = here(from + 1);
        return ThaiLetters.isVowelSign(after)
                || after == 'อ' && here(from) != 'อ' && !ThaiLetters.isVowelSign(here(from + 2))
                || isDoubleR(from + 1)
                || isUa(from + 1);
    }

    private boolean isDoubleR(int from) {
        return here(from) == 'ร' && here(from + 1) == 'ร';
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
}
