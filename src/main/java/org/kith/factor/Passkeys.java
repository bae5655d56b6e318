package org.kith.factor;

import org.kith.account.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The passkeys of everybody on this installation. */
@Repository
class Passkeys {

    private final JdbcClient db;

    Passkeys(JdbcClient db) {
        this.db = db;
    }

    /** Whether it was added: a device that is known already is not taken for a new one. */
    boolean add(Passkey passkey, String name) {
        return db.sql(
                                """
                                insert into passkey (id, credential_id, person_id, name, public_key, counter, backed_up)
                                values (:id, :credential, :person, :name, :key, :counter, :backedUp)
                                on conflict (credential_id) do nothing
                                """)
                        .param("id", passkey.id().value())
                        .param("credential", passkey.credential())
                        .param("person", passkey.person().value())
                        .param("name", name)
                        .param("key", passkey.publicKey())
                        .param("counter", passkey.counter())
                        .param("backedUp", passkey.backedUp())
                        .update()
                == 1;
    }

    Optional<Passkey> find(byte[] credential) {
        return db.sql("select * from passkey where credential_id = :credential")
                .param("credential", credential)
                .query(Passkeys::passkey)
                .optional();
    }

    List<Passkey> of(Person.Id person) {
        return db.sql("select * from passkey where person_id = :person order by created_at, id")
                .param("person", person.value())
                .query(Passkeys::passkey)
                .list();
    }

    List<Passkey.Line> lines(Person.Id person) {
        return db.sql("select * from passkey where person_id = :person order by created_at, id")
                .param("person", person.value())
                .query(Passkeys::line)
                .list();
    }

    /** A device that counts backwards is a copy; the update lets none of two equal counts in. */
    boolean used(Passkey passkey, long counter, boolean backedUp) {
        return db.sql(
                                """
                                update passkey set counter = :counter, backed_up = :backedUp, last_used_at = now()
                                where credential_id = :credential and (counter < :counter or (counter = 0 and :counter = 0))
                                """)
                        .param("credential", passkey.credential())
                        .param("counter", counter)
                        .param("backedUp", backedUp)
                        .update()
                == 1;
    }

    /** Removes one of this person's own; whose it is not, for them it is not there. */
    boolean remove(Person.Id person, Passkey.Id id) {
        return db.sql("delete from passkey where person_id = :person and id = :id")
                        .param("person", person.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        return new Passkey(
                new Passkey.Id(row.getObject("id", UUID.class)),
                row.getBytes("credential_id"),
                new Person.Id(row.getObject("person_id", UUID.class)),
                row.getBytes("public_key"),
                row.getLong("counter"),
                row.getBoolean("backed_up"));
    }

    private static Passkey.Line line(ResultSet row, int number) throws SQLException {
        var used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Passkey.Line(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("backed_up"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(used).map(OffsetDateTime::toInstant));
    }
}
