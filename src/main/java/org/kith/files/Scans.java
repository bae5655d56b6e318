package org.kith.files;

/**
 * How a JPEG is laid out, from its markers alone. A progressive one draws the whole picture again
 * in each of its scans: a small file may have thousands, and take hours.
 *
 * @param progressive whether it comes in such scans
 * @param number of them
 */
record Scans(boolean progressive, int number) {

    private static final int SCAN = 0xda;
    private static final int END = 0xd9;

    static Scans of(byte[] jpeg) {
        var progressive = false;
        var scans = 0;
        for (var at = 2; at + 1 < jpeg.length; at++) {
            var marker = jpeg[at] == (byte) 0xff ? jpeg[at + 1] & 0xff : 0;
            if (marker == END) {
                break;
            }
            progressive |= marker == 0xc2 || marker == 0xc6 || marker == 0xca || marker == 0xce;
            scans += marker == SCAN ? 1 : 0;
            if (measured(marker)) {
                at += 1 + length(jpeg, at + 2);
            }
        }
        return new Scans(progressive, scans);
    }

    /** Whether its length follows: what stands in it is no marker. */
    private static boolean measured(int marker) {
        return marker >= 0xc0 && marker < 0xff && !(marker >= 0xd0 && marker <= 0xd8);
    }

    private static int length(byte[] jpeg, int at) {
        return at + 1 < jpeg.length ? (jpeg[at] & 0xff) << 8 | jpeg[at + 1] & 0xff : 0;
    }
}
