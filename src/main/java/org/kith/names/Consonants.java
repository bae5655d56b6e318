package org.kith.names;

/** Latin text that grows by the letters of a script that leaves out vowels. */
final class Consonants {

    private Consonants() {}

    /**
     * Appends a letter, with an a before it where two letters would read as one sound: سح is "sah",
     * since "sh" is ش, and صدد is "sadad", since doubled letters are written once (but for l, which
     * Hebrew doubles in Allah).
     */
    static void append(StringBuilder out, String latin) {
        if (!out.isEmpty() && !latin.isEmpty()) {
            char last = out.charAt(out.length() - 1);
            char first = latin.charAt(0);
            if (last == 'a' && latin.equals("a")) {
                return;
            }
            if (readsAsOne(last, first)) {
                out.append('a');
            }
        }
        out.append(latin);
    }

    private static boolean readsAsOne(char last, char first) {
        return switch (first) {
            case 'h' -> "bcdgkpstz".indexOf(last) >= 0;
            case 'j' -> last == 'd' || last == 'j';
            case 'a', 'e', 'i', 'o', 'u', 'y', 'l' -> false;
            default -> last == first;
        };
    }
}
