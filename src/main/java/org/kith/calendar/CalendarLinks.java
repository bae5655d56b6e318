package org.kith.calendar;

import org.kith.account.Person;
import org.kith.account.Token;
import org.kith.network.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The link by which somebody's calendar asks for their dates: one at a time, kept as a hash. */
@Repository
class CalendarLinks {

    private final JdbcClient db;

    CalendarLinks(JdbcClient db) {
        this.db = db;
    }

    /** A new one, which alone opens from now on. */
    Token renew(Person.Id person) {
        var token = Token.random();
        db.sql(
                        """
                        insert into calendar_link (person_id, token_hash) values (:person, :hash)
                        on conflict (person_id) do update set token_hash = excluded.token_hash, made_at = now()
                        """)
                .param("person", person.value())
                .param("hash", token.hash())
                .update();
        return token;
    }

    void revoke(Person.Id person) {
        db.sql("delete from calendar_link where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** When the one that opens was made. */
    Optional<Instant> madeAt(Person.Id person) {
        return db.sql("select made_at from calendar_link where person_id = :person")
                .param("person", person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<Person.Id> holder(Token token) {
        return db.sql("select person_id from calendar_link where token_hash = :hash")
                .param("hash", token.hash())
                .query(UUID.class)
                .optional()
                .map(Person.Id::new);
    }

    /** Where somebody has registered for a gathering. */
    @Transactional
    public List<Network.Id> attended(Person person) {
        return db.sql("select networks_attended(:address)")
                .param("address", person.mail())
                .query((row, n) -> new Network.Id(row.getObject(1, UUID.class)))
                .list();
    }
}
