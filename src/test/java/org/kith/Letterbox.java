package org.kith;

import org.kith.account.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;

/** What waits for somebody in the outbox, whatever network wrote it. */
@Component
public class Letterbox {

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Letterbox(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    public List<String> of(Person person) {
        return of(person.mail());
    }

    /**
     * What the letters say, the newest first; the second language below the first. Their ids say
     * when each was written, and the time of the row when its transaction began.
     */
    public List<String> of(String mail) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            db.sql("select set_config('kith.postman', 'on', true)")
                                    .query(String.class)
                                    .single();
                            return db.sql(
                                            """
                                            select concat_ws(E'\\n\\n', body, also ->> 'body') from outgoing_mail
                                            where recipient = :mail order by id desc
                                            """)
                                    .param("mail", mail)
                                    .query(String.class)
                                    .list();
                        }));
    }
}
