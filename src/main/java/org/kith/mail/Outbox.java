package org.kith.mail;

import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

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

    /**
     * Hands the messages that wait to somebody who sends them, each to one node only; what fails
     * waits for the next round, up to ten times.
     */
    public int deliver(Consumer<Message> sending) {
        var waiting =
                db.sql(
                                """
                                update outgoing_mail set attempts = attempts + 1
                                where id in (select id from outgoing_mail
                                             where sent_at is null and attempts < 10
                                             order by created_at limit 20 for update skip locked)
                                returning *
                                """)
                        .query(Outbox::message)
                        .list();
        waiting.forEach(message -> deliver(message, sending));
        return waiting.size();
    }

    private void deliver(Message message, Consumer<Message> sending) {
        try {
            sending.accept(message);
            db.sql("update outgoing_mail set sent_at = now(), failure = null where id = :id")
                    .param("id", message.id())
                    .update();
        } catch (RuntimeException refused) {
            db.sql("update outgoing_mail set failure = :failure where id = :id")
                    .param("failure", String.valueOf(refused.getMessage()))
                    .param("id", message.id())
                    .update();
        }
    }

    /** The newest first, at most a hundred: what the local outbox page shows. */
    public List<Message> newest() {
        return db.sql("select * from outgoing_mail order by created_at desc, id desc limit 100")
                .query(Outbox::message)
                .list();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant());
    }
}
