package org.kith.account;

import org.kith.shared.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** One-time links: each opens one session, once, within its time. */
@Repository
public class SignInLinks implements WallClock.WaitsForIt {

    private final JdbcClient db;

    SignInLinks(JdbcClient db) {
        this.db = db;
    }

    /**
     * Somebody is to get a link by mail, who has no session and wants to go on.
     *
     * @param next where they want to go
     */
    public record Wanted(Person person, String next) {}

    public Token issue(Person.Id person, Duration lasts) {
        var token = Token.random();
        db.sql(
                        "insert into sign_in_link (token_hash, person_id, expires_at) values"
                                + " (:hash, :person, :expires)")
                .param("hash", token.hash())
                .param("person", person.value())
                .param("expires", OffsetDateTime.now(ZoneOffset.UTC).plus(lasts))
                .update();
        return token;
    }

    /** How many links of a person can still be used: a mailbox is not to be flooded. */
    public int open(Person.Id person) {
        return db.sql(
                        """
                        select count(*) from sign_in_link
                        where person_id = :person and used_at is null and expires_at > now()
                        """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** Whose link it is, if it still can be used; looking uses nothing up. */
    public Optional<Person> holder(Token token) {
        return db.sql(
                        """
                        select person.* from sign_in_link join person on person.id = sign_in_link.person_id
                        where token_hash = :hash and used_at is null and expires_at > now()
                        """)
                .param("hash", token.hash())
                .query(People::person)
                .optional();
    }

    /** The row lock of the update decides between two that come at once: one gets in. */
    public Optional<Person.Id> use(Token token) {
        return db.sql(
                        """
                        update sign_in_link set used_at = now()
                        where token_hash = :hash and used_at is null and expires_at > now()
                        returning person_id
                        """)
                .param("hash", token.hash())
                .query(UUID.class)
                .optional()
                .map(Person.Id::new);
    }

    /** None that was sent until now opens anything. */
    public void endAll(Person.Id person) {
        db.sql(
                        """
                        update sign_in_link set expires_at = now()
                        where person_id = :person and used_at is null and expires_at > now()
                        """)
                .param("person", person.value())
                .update();
    }

    /** Whoever was sent one. */
    public void endAll() {
        db.sql(
                        """
                        update sign_in_link set expires_at = now() where used_at is null and expires_at > now()
                        """)
                .update();
    }

    /** What was written in the future would open for years. */
    @Override
    public void wentBack() {
        db.sql(
                        """
                        update sign_in_link set expires_at = now()
                        where used_at is null and created_at > now() + interval '1 hour'
                        """)
                .update();
    }
}
