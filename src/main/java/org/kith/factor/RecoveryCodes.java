package org.kith.factor;

import org.kith.account.Person;
import org.kith.shared.Numerals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes on paper for the day when the phone is lost: ten, each opens once, 60 random bits. */
@Repository
class RecoveryCodes {

    static final int HOW_MANY = 10;

    /** Without letters and digits that handwriting confuses; 32 of them, so five bits each. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;

    RecoveryCodes(JdbcClient db) {
        this.db = db;
    }

    /** A new set, shown this once; the old one opens nothing any more. */
    @Transactional
    public List<String> renew(Person.Id person) {
        removeAll(person);
        var codes = IntStream.range(0, HOW_MANY).mapToObj(n -> random()).toList();
        codes.forEach(code -> add(person, code));
        return codes;
    }

    /** Whether it opened; the row lock of the update decides between two at once. */
    boolean use(Person.Id person, String code) {
        return db.sql(
                                """
                                update recovery_code set used_at = now()
                                where code_hash = :hash and person_id = :person and used_at is null
                                """)
                        .param("hash", hash(person, code))
                        .param("person", person.value())
                        .update()
                == 1;
    }

    int left(Person.Id person) {
        return db.sql(
                        """
                        select count(*) from recovery_code where person_id = :person and used_at is null
                        """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    void removeAll(Person.Id person) {
        db.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private void add(Person.Id person, String code) {
        db.sql("insert into recovery_code (code_hash, person_id) values (:hash, :person)")
                .param("hash", hash(person, code))
                .param("person", person.value())
                .update();
    }

    private static String random() {
        var signs =
                IntStream.range(0, LENGTH)
                        .mapToObj(n -> SIGNS.charAt(RANDOM.nextInt(SIGNS.length())))
                        .map(String::valueOf)
                        .collect(Collectors.joining());
        return signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8);
    }

    /** However it is typed: in small letters, with spaces, without hyphens. */
    private static byte[] hash(Person.Id person, String code) {
        var plain = Numerals.western(code).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((person + ":" + plain).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
