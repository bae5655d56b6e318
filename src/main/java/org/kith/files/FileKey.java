package org.kith.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a file by the network that it belongs to and by its content: the same file of two networks
 * is two files, and a file that changes is another one.
 *
 * @param sha256 in hexadecimal
 */
public record FileKey(UUID network, String sha256) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public FileKey {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
    }

    public static FileKey of(UUID network, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new FileKey(network, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether this is the content that the key stands for. */
    public boolean fits(byte[] content) {
        return of(network, content).equals(this);
    }

    /** The network that a name stands for; empty where others put something there. */
    static Optional<UUID> network(String name) {
        return UUIDS.matcher(name).matches()
                ? Optional.of(UUID.fromString(name))
                : Optional.empty();
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }
}
