package org.kith.gazetteer;

/**
 * A folded name as a row of sounds: one number a sound, where sh, kh, ts and their like are one,
 * doubled letters sound once, and words are not parted.
 */
final class Sounds {

    /** Numbers stay below this; 0 stands for no sound. */
    static final int COUNT = 46;

    private static final int CLUSTERS = 37;

    /** Second letters that join the first to one sound: s+h, c+h, k+h, t+h, z+h, g+h. */
    private static final String BEFORE_H = "scktzg";

    private Sounds() {}

    /** Writes the sounds of a folded text and returns how many they are. */
    static int read(byte[] text, int start, int end, byte[] sounds) {
        int n = 0;
        byte last = 0;
        for (int i = start; i < end && n < Grams.LONGEST; i++) {
            byte c = text[i];
            byte next = i + 1 < end ? text[i + 1] : 0;
            if (c == ' ') {
                continue;
            }
            if (c >= '0' && c <= '9') {
                sounds[n++] = (byte) (c - '0' + 27);
                last = 0;
                continue;
            }
            int cluster = cluster(c, next);
            if (cluster > 0) {
                sounds[n++] = (byte) cluster;
                last = 0;
                i++;
            } else if (c != last) {
                sounds[n++] = (byte) (c - 'a' + 1);
                last = c;
            }
        }
        return n;
    }

    private static int cluster(byte c, byte next) {
        if (next == 'h') {
            int at = BEFORE_H.indexOf(c);
            return c == 'p' ? 'f' - 'a' + 1 : at < 0 ? 0 : CLUSTERS + at;
        }
        if (c == 't' && (next == 's' || next == 'z')) {
            return CLUSTERS + 6;
        }
        if (c == 'd' && (next == 'j' || next == 'z')) {
            return CLUSTERS + 7;
        }
        return c == 'c' && next == 'k' ? 'k' - 'a' + 1 : 0;
    }
}
