package org.kith;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which hashes, ciphers and keys our code asks for by name, and that it asks for no others. */
class CryptographyTest {

    private static final Pattern ASKED =
            Pattern.compile(
                    "\\b(MessageDigest|Mac|Cipher|Signature|Key(?:Pair)?Generator|KeyFactory|"
                            + "SecretKeyFactory|KeyAgreement|SecureRandom|SSLContext)"
                            + "\\s*\\.\\s*getInstance\\(([^)]*)\\)");

    /** MD5 or chance without a secret, SHA-1 as RFC 6238 has it, and hashes of the database. */
    private static final Pattern WEAK =
            Pattern.compile(
                    "nameUUIDFromBytes|TimeBasedOneTimePasswordGenerator\\(|\\b(?i:md5|sha1|crypt)\\(|new"
                        + " Random\\(|Math\\.random|ThreadLocalRandom|DigestUtils");

    @Test
    void only_approved_hashes_ciphers_and_keys_are_asked_for() throws IOException {
        var asked = new TreeSet<String>();
        for (var source : sources()) {
            ASKED.matcher(Files.readString(source))
                    .results()
                    .forEach(one -> asked.add(one.group(1) + " " + one.group(2).strip()));
        }
        assertThat(asked)
                .containsExactly(
                        "Cipher \"AES/GCM/NoPadding\"",
                        "KeyFactory \"RSA\"",
                        "Mac \"HmacSHA256\"",
                        "MessageDigest \"SHA-256\"");
    }

    /**
     * Ids of places and rules, codes of apps that know nothing else, and when a letter is tried
     * again.
     */
    @Test
    void what_is_weaker_stands_where_it_is_known() throws IOException {
        var found = new TreeSet<String>();
        for (var source : sources()) {
            WEAK.matcher(Files.readString(source))
                    .results()
                    .forEach(one -> found.add(source.getFileName() + " " + one.group()));
        }
        assertThat(found)
                .isEqualTo(
                        Set.of(
                                "Fixed.java nameUUIDFromBytes",
                                "GazetteerRow.java nameUUIDFromBytes",
                                "Rule.java nameUUIDFromBytes",
                                "Rounds.java ThreadLocalRandom",
                                "PlacesWithoutCommunity.java md5(",
                                "OneTimeCodes.java TimeBasedOneTimePasswordGenerator("));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src", "main"))) {
            return files.filter(f -> f.toString().matches(".*\\.(java|sql)")).toList();
        }
    }
}
