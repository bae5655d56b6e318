package org.kith.mail;

import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Messages on their way out. */
@Repository
public class Outbox {

    private final JdbcClient db;

    Outbox(JdbcClient db) {
        this.db = db;
    }

    public void add(Message message) {
        db.sql(
                        """
                        insert into outgoing_mail (id, recipient, language, subject, body)
                        values (:id, :recipient, :language, :subject, :body)
                        """)
                .param("id", message.id())
                .param("recipient", message.recipient())
                .param("language", message.language().code())
                .param("subject", message.subject())
                .param("body", message.body())
                .update();
    }

    /** The newest first, at most a hundred: what the local outbox page shows. */
    public List<Message> newest() {
        return db.sql("select * from outgoing_mail order by created_at desc, id desc limit 100")
                .query(
                        (row, number) ->
                                new Message(
                                        row.getObject("id", UUID.class),
                                        row.getString("recipient"),
                                        Language.of(row.getString("language")).orElse(Language.EN),
                                        row.getString("subject"),
                                        row.getString("body"),
                                        row.getObject("created_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("sent_at", OffsetDateTime.class) == null
                                                ? null
                                                : row.getObject("sent_at", OffsetDateTime.class)
                                                        .toInstant()))
                .list();
    }
}
