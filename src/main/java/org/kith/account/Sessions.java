package org.kith.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Who is signed in, on any node: the holder has the token, the table only its hash. */
@Repository
public class Sessions {

    public static final Duration LASTS = Duration.ofDays(30);

    private final JdbcClient db;

    Sessions(JdbcClient db) {
        this.db = db;
    }

    /** How long a program's token lasts. */
    public static final Duration PROGRAM_LASTS = Duration.ofDays(365);

    public Token open(Person.Id person) {
        return open(person, "browser", LASTS);
    }

    /** For a program that acts as this person. */
    public Token openForProgram(Person.Id person) {
        return open(person, "api", PROGRAM_LASTS);
    }

    private Token open(Person.Id person, String kind, Duration lasts) {
        var token = Token.random();
        db.sql(
                        """
                        insert into session (token_hash, person_id, kind, expires_at)
                        values (:hash, :person, :kind, :expires)
                        """)
                .param("hash", token.hash())
                .param("person", person.value())
                .param("kind", kind)
                .param("expires", OffsetDateTime.now(ZoneOffset.UTC).plus(lasts))
                .update();
        return token;
    }

    public Optional<Person> holder(Token token) {
        return db.sql(
                        """
                        select person.* from session join person on person.id = session.person_id
                        where token_hash = :hash and ended_at is null and expires_at > now()
                        """)
                .param("hash", token.hash())
                .query(People::person)
                .optional();
    }

    /** Ends every token that programs of this person hold. */
    public void endPrograms(Person.Id person) {
        db.sql(
                        """
                        update session set ended_at = now()
                        where person_id = :person and kind = 'api' and ended_at is null
                        """)
                .param("person", person.value())
                .update();
    }

    public void end(Token token) {
        db.sql("update session set ended_at = now() where token_hash = :hash and ended_at is null")
                .param("hash", token.hash())
                .update();
    }
}
