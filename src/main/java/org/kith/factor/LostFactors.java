package org.kith.factor;

import org.kith.account.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes all second factors away from somebody who has lost them: mail alone signs them in. */
@Repository
public class LostFactors {

    private final JdbcClient db;

    LostFactors(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public void removeAll(Person.Id person) {
        db.sql("delete from passkey where person_id = :person")
                .param("person", person.value())
                .update();
        db.sql("delete from one_time_secret where person_id = :person")
                .param("person", person.value())
                .update();
        db.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        // Whoever took the phone may be signed in on it.
        db.sql("update session set ended_at = now() where person_id = :person and ended_at is null")
                .param("person", person.value())
                .update();
        db.sql("update person set guarded_since = null where id = :person")
                .param("person", person.value())
                .update();
    }
}
