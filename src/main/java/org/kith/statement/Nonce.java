package org.kith.statement;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What hides a signature in its leaf: 256 random bits. */
final class Nonce {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    private Nonce() {}

    /** In hex. */
    static String next() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
