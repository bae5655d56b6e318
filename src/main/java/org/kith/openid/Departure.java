package org.kith.openid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a browser takes along to a provider, sealed: only the answer to it is ours.
 *
 * @param provider its key
 * @param state that the answer bears
 * @param nonce that the ID token bears
 * @param verifier whose hash the provider was shown (PKCE)
 * @param next where somebody wanted to go
 */
record Departure(
        String provider, String state, String nonce, String verifier, String next, Instant until) {

    static final Duration LASTS = Duration.ofMinutes(10);

    static Departure of(List<String> facts) {
        return new Departure(
                facts.get(0),
                facts.get(1),
                facts.get(2),
                facts.get(3),
                facts.get(4),
                Instant.ofEpochSecond(Long.parseLong(facts.get(5))));
    }

    String[] facts() {
        return new String[] {
            provider, state, nonce, verifier, next, String.valueOf(until.getEpochSecond())
        };
    }

    boolean isAnsweredBy(String key, String shown, Instant now) {
        return provider.equals(key)
                && now.isBefore(until)
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8),
                        shown.getBytes(StandardCharsets.UTF_8));
    }
}
