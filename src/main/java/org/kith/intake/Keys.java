package org.kith.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells rows that would write the same, in few bytes. */
final class Keys {

    private Keys() {}

    static String shortened(String whole) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
