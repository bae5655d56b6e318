package org.kith.factor;

import org.kith.account.InstallationKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What a passkey has to sign. Showing a page keeps nothing: a challenge carries its time and our
 * signature, and only that it was used is written down.
 */
@Repository
class Challenges {

    static final Duration LASTS = Duration.ofMinutes(10);

    /** How far the clocks of two nodes may be from each other. */
    static final Duration APART = Duration.ofMinutes(1);

    private static final int RANDOM_BYTES = 16;
    private static final int SIGNATURE_BYTES = 32;
    private static final int LENGTH = Long.BYTES + RANDOM_BYTES + SIGNATURE_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final InstallationKey key;

    Challenges(JdbcClient db, InstallationKey key) {
        this.db = db;
        this.key = key;
    }

    /**
     * @param purpose what it is for and for whom: good for that alone
     */
    byte[] issue(String purpose) {
        return issue(purpose, Instant.now());
    }

    byte[] issue(String purpose, Instant now) {
        var random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        var head =
                ByteBuffer.allocate(Long.BYTES + RANDOM_BYTES)
                        .putLong(now.getEpochSecond())
                        .put(random)
                        .array();
        return ByteBuffer.allocate(LENGTH).put(head).put(signature(head, purpose)).array();
    }

    /** Whether it is ours, for this purpose, in its time and shown for the first time. */
    boolean use(byte[] challenge, String purpose) {
        return genuine(challenge, purpose) && first(challenge);
    }

    private boolean genuine(byte[] challenge, String purpose) {
        if (challenge.length != LENGTH) {
            return false;
        }
        var head = new byte[Long.BYTES + RANDOM_BYTES];
        var shown = new byte[SIGNATURE_BYTES];
        ByteBuffer.wrap(challenge).get(head).get(shown);
        var age = Instant.now().getEpochSecond() - ByteBuffer.wrap(head).getLong();
        return MessageDigest.isEqual(shown, signature(head, purpose))
                && age >= -APART.toSeconds()
                && age <= LASTS.plus(APART).toSeconds();
    }

    /** Remembered for as long as any node could take it for a good one. */
    private boolean first(byte[] challenge) {
        db.sql("delete from used_challenge where expires_at < now()").update();
        return db.sql(
                                """
                                insert into used_challenge (challenge, expires_at) values (:challenge, :expires)
                                on conflict do nothing
                                """)
                        .param("challenge", challenge)
                        .param(
                                "expires",
                                OffsetDateTime.now(ZoneOffset.UTC)
                                        .plus(LASTS)
                                        .plus(APART.multipliedBy(3)))
                        .update()
                == 1;
    }

    private byte[] signature(byte[] head, String purpose) {
        var words = purpose.getBytes(StandardCharsets.UTF_8);
        return key.sign(
                ByteBuffer.allocate(head.length + words.length).put(head).put(words).array());
    }
}
