package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Messages on their way out: written in the transaction of what they tell. */
@Repository
public class Outbox {

    /** A message that its server does not take is tried for so long. */
    static final Duration TRIED_FOR = Duration.ofDays(5);

    /** How long a message is kept after it was sent or given up. */
    static final Duration KEPT_FOR = Duration.ofDays(30);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(12);

    private final JdbcClient db;

    Outbox(JdbcClient db) {
        this.db = db;
    }

    public void add(Message message) {
        db.sql(
                        """
                        insert into outgoing_mail (id, recipient, sender, language, subject, body, useless_from)
                        values (:id, :recipient, :sender, :language, :subject, :body, :useless)
                        """)
                .param("id", message.id())
                .param("recipient", message.recipient())
                .param("sender", message.sender())
                .param("language", message.language().code())
                .param("subject", message.subject())
                .param("body", message.body())
                .param("useless", utc(message.uselessFrom()))
                .update();
    }

    /**
     * Hands the messages that wait to somebody who sends them, each to one node only. A node that
     * dies between taking and marking leaves them to another after a quarter of an hour (longer
     * than a slow server can take for all five of them); what it had sent already then arrives
     * twice, under one Message-ID.
     *
     * @param sending throws {@link Refused} for what is not to be tried again
     * @return how many were taken; five at most
     */
    public int deliver(Consumer<Message> sending) {
        var waiting =
                db.sql(
                                """
                                update outgoing_mail set attempts = attempts + 1, next_attempt_at = now() + interval '15 minutes'
                                where id in (select id from outgoing_mail
                                             where sent_at is null and given_up_at is null and next_attempt_at <= now()
                                               and (useless_from is null or useless_from > now())
                                             order by next_attempt_at limit 5 for update skip locked)
                                returning *
                                """)
                        .query(Waiting::of)
                        .list();
        waiting.forEach(one -> deliver(one, sending));
        return waiting.size();
    }

    private record Waiting(Message message, int attempts) {

        static Waiting of(ResultSet row, int number) throws SQLException {
            return new Waiting(Outbox.message(row, number), row.getInt("attempts"));
        }
    }

    private void deliver(Waiting one, Consumer<Message> sending) {
        var message = one.message();
        try {
            sending.accept(message);
            db.sql("update outgoing_mail set sent_at = now(), failure = null where id = :id")
                    .param("id", message.id())
                    .update();
        } catch (Refused forGood) {
            failed(message, forGood, null);
        } catch (RuntimeException forNow) {
            var next = Instant.now().plus(wait(one.attempts()));
            var late = next.isAfter(message.createdAt().plus(TRIED_FOR));
            failed(message, forNow, late ? null : next);
        }
    }

    /**
     * @param next when it is tried again; null: never
     */
    private void failed(Message message, RuntimeException why, @Nullable Instant next) {
        db.sql(
                        """
                        update outgoing_mail set failure = left(:failure, 2000),
                            next_attempt_at = coalesce(:next, next_attempt_at),
                            given_up_at = case when :next::timestamptz is null then now() end
                        where id = :id
                        """)
                .param("failure", String.valueOf(why.getMessage()))
                .param("next", utc(next))
                .param("id", message.id())
                .update();
    }

    /** Twice as long each time, and a little unlike, so that not all come back at once. */
    static Duration wait(int attempts) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        var longest = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        var unlike = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
        return Duration.ofMillis((long) (longest.toMillis() * unlike));
    }

    /**
     * What was written to people is not kept for longer than anybody asks for it; nor what nobody
     * sends any more.
     */
    public int forget() {
        return db.sql(
                        """
                        delete from outgoing_mail
                        where coalesce(sent_at, given_up_at, useless_from, created_at + make_interval(secs => :tried)) < now() - make_interval(secs => :kept)
                        """)
                .param("tried", TRIED_FOR.toSeconds())
                .param("kept", KEPT_FOR.toSeconds())
                .update();
    }

    /** The newest first, at most a hundred: what the local outbox page shows. */
    public List<Message> newest() {
        return db.sql("select * from outgoing_mail order by created_at desc, id desc limit 100")
                .query(Outbox::message)
                .list();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("sender"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "useless_from"),
                instant(row, "sent_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
