package org.kith.factor;

import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Sessions;
import org.kith.openid.Identities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes all second factors and links with other providers away from somebody who has lost them:
 * mail alone signs them in.
 */
@Repository
public class LostFactors {

    private static final Logger LOG = LoggerFactory.getLogger(LostFactors.class);

    private final JdbcClient db;
    private final People people;
    private final Sessions sessions;
    private final Identities identities;

    LostFactors(JdbcClient db, People people, Sessions sessions, Identities identities) {
        this.db = db;
        this.people = people;
        this.sessions = sessions;
        this.identities = identities;
    }

    @Transactional
    public void removeAll(Person.Id person) {
        people.hold(person);
        db.sql("delete from passkey where person_id = :person")
                .param("person", person.value())
                .update();
        db.sql("delete from one_time_secret where person_id = :person")
                .param("person", person.value())
                .update();
        db.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        identities.removeAll(person);
        people.guarded(person, false);
        // Whoever took the phone may be signed in on it.
        sessions.endAll(person);
        // There is nothing left to come back from.
        db.sql(
                        """
                        update recovery set state = 'withdrawn', state_since = now()
                        where person_id = :person and state in ('asked', 'waiting')
                        """)
                .param("person", person.value())
                .update();
        LOG.info("all second factors of person {} were taken away", person);
    }
}
