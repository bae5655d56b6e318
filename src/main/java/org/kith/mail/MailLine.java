package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.shared.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The line in which letters of all networks wait for the postman, and what became of each. */
@Repository
class MailLine implements WallClock.WaitsForIt {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    MailLine(JdbcClient db, TransactionTemplate transaction, JsonMapper json) {
        this.db = db;
        this.transaction = transaction;
        this.json = json;
    }

    /** A letter that was taken, and how often before and now. */
    record Waiting(Message message, int attempts) {

        static Waiting of(ResultSet row, JsonMapper json) throws SQLException {
            return new Waiting(Letters.message(row, json), row.getInt("attempts"));
        }
    }

    /** At most five, of each network as many as of another; nobody else gets them for a while. */
    List<Waiting> take() {
        return carrying(
                () ->
                        db.sql(
                                        """
                                        with line as (
                                            select id, row_number() over (partition by network_id order by next_attempt_at, id) as place,
                                                   next_attempt_at
                                            from outgoing_mail
                                            where sent_at is null and given_up_at is null and waits_for is null and next_attempt_at <= now()
                                              and (useless_from is null or useless_from > now())
                                            order by place, next_attempt_at limit 100)
                                        update outgoing_mail set attempts = attempts + 1, next_attempt_at = now() + interval '15 minutes'
                                        where id in (select m.id from outgoing_mail m join line on line.id = m.id
                                                     where m.sent_at is null and m.given_up_at is null and m.next_attempt_at <= now()
                                                     order by line.place, line.next_attempt_at limit 5 for update of m skip locked)
                                        returning *
                                        """)
                                .query((row, n) -> Waiting.of(row, json))
                                .list());
    }

    /** What it tells is no more. */
    void drop(Message message) {
        carrying(
                () ->
                        db.sql("update outgoing_mail set given_up_at = now() where id = :id")
                                .param("id", message.id())
                                .update());
    }

    /** It was not tried. */
    void putBack(Message message, Instant until) {
        carrying(
                () ->
                        db.sql(
                                        """
                                        update outgoing_mail set attempts = attempts - 1, next_attempt_at = :until where id = :id
                                        """)
                                .param("until", Letters.utc(until))
                                .param("id", message.id())
                                .update());
    }

    void sent(Message message) {
        carrying(
                () ->
                        db.sql(
                                        """
                                        update outgoing_mail set sent_at = now(), failure = null where id = :id
                                        """)
                                .param("id", message.id())
                                .update());
    }

    /**
     * @param next when it is tried again; null: never
     */
    void failed(Message message, RuntimeException why, @Nullable Instant next) {
        carrying(
                () ->
                        db.sql(
                                        """
                                        update outgoing_mail set failure = left(:failure, 2000),
                                            next_attempt_at = coalesce(:next, next_attempt_at),
                                            given_up_at = case when :next::timestamptz is null then now() end
                                        where id = :id
                                        """)
                                .param("failure", String.valueOf(why.getMessage()))
                                .param("next", Letters.utc(next))
                                .param("id", message.id())
                                .update());
    }

    /** Whom a letter was sent to, and by which network; null: the installation. */
    record Sent(String address, Network.@Nullable Id network) {

        static Sent of(ResultSet row, int number) throws SQLException {
            var network = row.getObject("network_id", UUID.class);
            return new Sent(
                    row.getString("recipient"), network == null ? null : new Network.Id(network));
        }
    }

    /** Writes down why it came back; empty where it was not sent, or came back before. */
    Optional<Sent> cameBack(UUID letter, String why) {
        return carrying(
                () ->
                        db.sql(
                                        """
                                        update outgoing_mail set failure = left(:why, 2000)
                                        where id = :id and sent_at is not null and failure is null
                                        returning recipient, network_id
                                        """)
                                .param("why", why)
                                .param("id", letter)
                                .query(Sent::of)
                                .optional());
    }

    @Override
    public void wentBack() {
        carrying(
                () ->
                        db.sql(
                                        """
                                        update outgoing_mail set next_attempt_at = now()
                                        where sent_at is null and given_up_at is null and next_attempt_at > now() + interval '13 hours'
                                        """)
                                .update());
    }

    @SuppressWarnings("NullAway") // execute() returns what the work returned
    private <T> T carrying(Supplier<T> work) {
        return transaction.execute(
                status -> {
                    Letters.carry(db);
                    return work.get();
                });
    }
}
