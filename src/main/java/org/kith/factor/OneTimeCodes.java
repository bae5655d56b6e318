package org.kith.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import org.jspecify.annotations.Nullable;
import org.kith.account.InstallationKey;
import org.kith.account.Person;
import org.kith.shared.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that an app on a phone shows, each for half a minute (TOTP, RFC 6238). A
 * clock may be off by half a minute either way; each code opens once.
 */
@Repository
class OneTimeCodes implements WallClock.WaitsForIt {

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator();
    private final JdbcClient db;
    private final InstallationKey key;

    OneTimeCodes(JdbcClient db, InstallationKey key) {
        this.db = db;
        this.key = key;
    }

    /** Whether an app is set up and has shown that it is. */
    boolean setUp(Person.Id person) {
        return db.sql(
                        """
                        select exists (select from one_time_secret where person_id = :person and confirmed_at is not null)
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** A new secret that waits for its first code; one that is in use is left alone. */
    void begin(Person.Id person) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        db.sql(
                        """
                        insert into one_time_secret (person_id, sealed) values (:person, :sealed)
                        on conflict (person_id) do update set sealed = excluded.sealed, created_at = now(), last_step = 0
                        where one_time_secret.confirmed_at is null
                        """)
                .param("person", person.value())
                .param("sealed", key.seal(secret))
                .update();
    }

    /** The secret that waits for its first code; empty where none does. */
    Optional<byte[]> waiting(Person.Id person) {
        return secret(person, false);
    }

    /** Whether this is a code of the app that is being set up; from then on it is in use. */
    boolean confirm(Person.Id person, String code) {
        return step(waiting(person).orElse(null), code)
                .map(step -> used(person, step, true))
                .orElse(false);
    }

    /** Whether this is a code of the app in use, shown for the first time. */
    boolean use(Person.Id person, String code) {
        return step(secret(person, true).orElse(null), code)
                .map(step -> used(person, step, false))
                .orElse(false);
    }

    void remove(Person.Id person) {
        db.sql("delete from one_time_secret where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** The code of a moment, as an app with this secret shows it. */
    String code(byte[] secret, Instant moment) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), moment, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed with another key opens nothing: as if no app were set up. */
    private Optional<byte[]> secret(Person.Id person, boolean inUse) {
        return db.sql(
                        """
                        select sealed from one_time_secret
                        where person_id = :person and (confirmed_at is not null) = :inUse
                        """)
                .param("person", person.value())
                .param("inUse", inUse)
                .query(byte[].class)
                .optional()
                .flatMap(key::open);
    }

    /** Which half minute the code is of: this one, the one before or the one after. */
    private Optional<Long> step(byte @Nullable [] secret, String code) {
        var digits = code.codePoints().filter(Character::isDigit).map(Character::getNumericValue);
        var plain =
                digits.collect(StringBuilder::new, StringBuilder::append, StringBuilder::append);
        if (secret == null || plain.length() != generator.getPasswordLength()) {
            return Optional.empty();
        }
        var length = generator.getTimeStep().toSeconds();
        var now = Instant.now().getEpochSecond() / length;
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> same(code(secret, Instant.ofEpochSecond(step * length)), plain))
                .boxed()
                .findFirst();
    }

    private static boolean same(String expected, CharSequence shown) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                shown.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Of a code from the future every later one would be called used. */
    @Override
    public void wentBack() {
        db.sql(
                        """
                        update one_time_secret set last_step = :now where last_step > :now + 1
                        """)
                .param("now", Instant.now().getEpochSecond() / generator.getTimeStep().toSeconds())
                .update();
    }

    /** The row lock of the update decides between two that show the same code at once. */
    private boolean used(Person.Id person, long step, boolean first) {
        return db.sql(
                                """
                                update one_time_secret set last_step = :step, confirmed_at = coalesce(confirmed_at, now())
                                where person_id = :person and last_step < :step and (confirmed_at is null) = :first
                                """)
                        .param("person", person.value())
                        .param("step", step)
                        .param("first", first)
                        .update()
                == 1;
    }
}
