package org.kith.account;

import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What Kith gives away to get back as it was: addresses in letters that need no sign-in, and
 * cookies. What they are for is sealed into them, so that nobody makes one up, and whoever sees one
 * in a log learns nothing of it.
 */
@Component
public class Seals {

    private static final String BETWEEN = "\n";

    private final InstallationKey key;

    Seals(InstallationKey key) {
        this.key = key;
    }

    /**
     * @param purpose what it opens; a seal for one purpose opens no other
     */
    public String seal(String purpose, String... facts) {
        var whole = purpose + BETWEEN + String.join(BETWEEN, facts);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.seal(whole.getBytes(StandardCharsets.UTF_8)));
    }

    /** The facts; empty where it is no seal of this installation and for this purpose. */
    public Optional<List<String>> open(String purpose, String token) {
        try {
            return key.open(Base64.getUrlDecoder().decode(token))
                    .map(
                            opened ->
                                    List.of(
                                            new String(opened, StandardCharsets.UTF_8)
                                                    .split(BETWEEN)))
                    .filter(parts -> parts.getFirst().equals(purpose))
                    .map(parts -> parts.subList(1, parts.size()));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
