package org.kith.names;

/**
 * How a name is written, beyond its letters: what machines romanise stands in small letters, what
 * scholars do has marks, and what follows a comma or stands in brackets says which one is meant.
 *
 * @param small begins with a small letter
 * @param marked has letters outside ASCII, or apostrophes
 * @param head how many words stand before the first comma or bracket; all, where there is none
 */
record Manner(boolean small, boolean marked, int head) {

    static final Manner PLAIN = new Manner(false, false, Integer.MAX_VALUE);

    private static final int LOOKED_AT = 200;

    static Manner of(String written) {
        boolean small = false;
        boolean marked = false;
        boolean letters = false;
        int head = Integer.MAX_VALUE;
        for (int i = 0; i < Math.min(written.length(), LOOKED_AT); i++) {
            char c = written.charAt(i);
            if (!letters && Character.isLetter(c)) {
                small = Character.isLowerCase(c);
                letters = true;
            }
            marked |= c > 0x7F || c == '\'' || c == '`';
            if (letters
                    && head == Integer.MAX_VALUE
                    && (c == '(' || c == ',' || c == '،' || c == '（')) {
                String before = Fold.fold(written.substring(0, i));
                head = before.isEmpty() ? head : before.split(" ", -1).length;
            }
        }
        return new Manner(small, marked, head);
    }
}
