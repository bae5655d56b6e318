package org.kith.mail;

import org.kith.account.InstallationKey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The part of a return address that names the letter, returns+0193….@example.org, and proves that
 * it is ours: who has only seen the letter's Message-ID cannot make it.
 */
final class ReturnedTo {

    private static final int PROOF = 8;

    private static final Pattern CODE = Pattern.compile("\\+([0-9a-f]{32})([0-9a-f]{16})@");

    private ReturnedTo() {}

    static String code(UUID letter, InstallationKey key) {
        var plain = letter.toString().replace("-", "");
        return plain + proof(plain, key);
    }

    /** Which letter a report speaks of; empty where it proves none. */
    static Optional<UUID> letter(String text, InstallationKey key) {
        return CODE.matcher(text)
                .results()
                .filter(
                        found ->
                                MessageDigest.isEqual(
                                        bytes(found.group(2)), bytes(proof(found.group(1), key))))
                .map(found -> UUID.fromString(dashed(found.group(1))))
                .findFirst();
    }

    private static String proof(String plain, InstallationKey key) {
        return HexFormat.of().formatHex(key.sign(bytes("returned " + plain)), 0, PROOF);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String dashed(String plain) {
        return plain.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
