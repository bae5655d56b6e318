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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The postman's rounds: takes waiting letters to their server, of all networks in turn. */
@Repository
class Rounds implements WallClock.WaitsForIt {

    /** A letter that its server does not take is tried for so long. */
    static final Duration TRIED_FOR = Duration.ofDays(5);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(12);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Returned returned;
    private final JsonMapper json;
    private final WallClock clock;
    private final Hours hours;
    private final Gathered gathered;

    Rounds(
            JdbcClient db,
            TransactionTemplate transaction,
            Returned returned,
            JsonMapper json,
            WallClock clock,
            Hours hours,
            Gathered gathered) {
        this.db = db;
        this.transaction = transaction;
        this.returned = returned;
        this.json = json;
        this.clock = clock;
        this.hours = hours;
        this.gathered = gathered;
    }

    /**
     * Hands waiting letters to somebody who sends them, each to one node only, and of each network
     * as many as of another: who writes to thousands holds up nobody. A node that dies between
     * taking and marking leaves them to another after a quarter of an hour (longer than a slow
     * server can take for all of them); what it had sent already then arrives twice, under one
     * Message-ID.
     *
     * @param sending throws {@link Refused} for what is not to be tried again
     * @return how many were handed over, at most five
     */
    int deliver(Consumer<Message> sending) {
        var waiting = carrying(this::take);
        waiting.forEach(one -> deliver(one, sending));
        return waiting.size();
    }

    private List<Waiting> take() {
        return db.sql(
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
                .list();
    }

    private record Waiting(Message message, int attempts) {

        static Waiting of(ResultSet row, JsonMapper json) throws SQLException {
            return new Waiting(Letters.message(row, json), row.getInt("attempts"));
        }
    }

    private void deliver(Waiting one, Consumer<Message> sending) {
        gathered.asItStands(one.message())
                .ifPresentOrElse(
                        message -> send(new Waiting(message, one.attempts()), sending),
                        () -> carrying(() -> dropped(one.message())));
    }

    private void send(Waiting one, Consumer<Message> sending) {
        var message = one.message();
        var next = hours.next(message, Instant.now());
        if (next.isAfter(Instant.now())) {
            carrying(() -> waits(message, next));
            return;
        }
        try {
            sending.accept(message);
            carrying(() -> sent(message));
        } catch (Refused forGood) {
            carrying(() -> failed(message, forGood, null));
            if (forGood.ofAddress()) {
                returned.unknown(message.recipient(), "", forGood.said());
            }
        } catch (RuntimeException forNow) {
            var again = Instant.now().plus(wait(one.attempts()));
            var late = again.isAfter(message.createdAt().plus(TRIED_FOR)) && clock.believed();
            carrying(() -> failed(message, forNow, late ? null : again));
        }
    }

    /** What it tells is no more. */
    private int dropped(Message message) {
        return db.sql("update outgoing_mail set given_up_at = now() where id = :id")
                .param("id", message.id())
                .update();
    }

    /** It was not tried. */
    private int waits(Message message, Instant until) {
        return db.sql(
                        """
                        update outgoing_mail set attempts = attempts - 1, next_attempt_at = :until where id = :id
                        """)
                .param("until", Letters.utc(until))
                .param("id", message.id())
                .update();
    }

    private int sent(Message message) {
        return db.sql("update outgoing_mail set sent_at = now(), failure = null where id = :id")
                .param("id", message.id())
                .update();
    }

    /**
     * @param next when it is tried again; null: never
     */
    private int failed(Message message, RuntimeException why, @Nullable Instant next) {
        return db.sql(
                        """
                        update outgoing_mail set failure = left(:failure, 2000),
                            next_attempt_at = coalesce(:next, next_attempt_at),
                            given_up_at = case when :next::timestamptz is null then now() end
                        where id = :id
                        """)
                .param("failure", String.valueOf(why.getMessage()))
                .param("next", Letters.utc(next))
                .param("id", message.id())
                .update();
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

    /** Twice as long each time, and a little unlike, so that not all come back at once. */
    static Duration wait(int attempts) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        var longest = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        var unlike = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
        return Duration.ofMillis((long) (longest.toMillis() * unlike));
    }
}
