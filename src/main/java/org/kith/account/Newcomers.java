package org.kith.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Letters to addresses that nobody here has yet: each makes one person, once, within its time. */
@Repository
public class Newcomers {

    private final JdbcClient db;

    Newcomers(JdbcClient db) {
        this.db = db;
    }

    /** Those whose time is over are forgotten with it: an address is kept no longer than needed. */
    public Token ask(String mail, Duration lasts) {
        db.sql("delete from newcomer where expires_at < now()").update();
        var token = Token.random();
        db.sql(
                        "insert into newcomer (token_hash, mail, expires_at) values (:hash, :mail,"
                                + " :expires)")
                .param("hash", token.hash())
                .param("mail", mail)
                .param("expires", OffsetDateTime.now(ZoneOffset.UTC).plus(lasts))
                .update();
        return token;
    }

    /** How many letters to an address can still be used: a mailbox is not to be flooded. */
    public int open(String mail) {
        return db.sql(
                        """
                        select count(*) from newcomer where mail = :mail and used_at is null and expires_at > now()
                        """)
                .param("mail", mail)
                .query(Integer.class)
                .single();
    }

    /** The address that the letter went to, if it still can be used; looking uses nothing up. */
    public Optional<String> find(Token token) {
        return db.sql(
                        """
                        select mail from newcomer where token_hash = :hash and used_at is null and expires_at > now()
                        """)
                .param("hash", token.hash())
                .query(String.class)
                .optional();
    }

    /** The row lock of the update decides between two that come at once: one gets in. */
    public Optional<String> use(Token token) {
        return db.sql(
                        """
                        update newcomer set used_at = now()
                        where token_hash = :hash and used_at is null and expires_at > now()
                        returning mail
                        """)
                .param("hash", token.hash())
                .query(String.class)
                .optional();
    }
}
