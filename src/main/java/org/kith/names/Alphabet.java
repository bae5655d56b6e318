package org.kith.names;

import java.util.HashMap;
import java.util.Map;

/**
 * The letters of folded names as small numbers: a…z from 0, 0…9 from 26. Sounds are letters too,
 * and from 36 on groups of letters that most languages write for one sound.
 */
final class Alphabet {

    static final int SIZE = 36;

    private static final String[] GROUPS = {
        "sch", "tch", "ch", "sh", "kh", "gh", "th", "ph", "zh", "dh", "dz", "dj", "ts", "tz", "cz",
        "sz", "ck", "qu", "ou", "oo", "ee", "eu", "au", "ei", "ai", "ie", "ea", "ll", "ng", "ij"
    };

    private static final int SOFT_C = SIZE + GROUPS.length;
    private static final int SOFT_G = SOFT_C + 1;

    /** How many sounds there are. */
    static final int SOUNDS = SOFT_G + 1;

    private static final Map<String, Byte> GROUP = groups();

    private Alphabet() {}

    static byte[] letters(String folded, int most) {
        byte[] letters = new byte[Math.min(folded.length(), most)];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letter(folded.charAt(i));
        }
        return letters;
    }

    /**
     * Reads one word into sounds, as far as there is room.
     *
     * @return where the next word may begin
     */
    static int sounds(String word, byte[] into, int from) {
        int to = from;
        for (int at = 0; at < word.length() && to < into.length; ) {
            int taken = group(word, at, into, to++);
            at += taken;
        }
        return to;
    }

    static boolean isVowel(int letter) {
        return letter == 0 || letter == 4 || letter == 8 || letter == 14 || letter == 20;
    }

    private static int group(String word, int at, byte[] into, int to) {
        for (int length = Math.min(3, word.length() - at); length > 1; length--) {
            Byte group = GROUP.get(word.substring(at, at + length));
            if (group != null) {
                into[to] = group;
                return length;
            }
        }
        into[to] = single(word, at);
        return 1;
    }

    private static byte single(String word, int at) {
        char c = word.charAt(at);
        boolean soft = (c == 'c' || c == 'g') && soft(word, at + 1);
        return soft ? (byte) (c == 'c' ? SOFT_C : SOFT_G) : letter(c);
    }

    private static boolean soft(String word, int next) {
        return next < word.length() && "eiy".indexOf(word.charAt(next)) >= 0;
    }

    private static byte letter(char c) {
        return (byte) (c <= '9' ? c - '0' + 26 : c - 'a');
    }

    private static Map<String, Byte> groups() {
        Map<String, Byte> groups = new HashMap<>();
        for (int i = 0; i < GROUPS.length; i++) {
            groups.put(GROUPS[i], (byte) (SIZE + i));
        }
        return Map.copyOf(groups);
    }
}
