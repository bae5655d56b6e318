package org.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Each test's own message stands first in the line; those of other tests wait until tomorrow. */
@KithTest
class OutboxTest {

    private final Outbox outbox;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    OutboxTest(Outbox outbox, JdbcClient db, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.db = db;
        this.transaction = transaction;
    }

    @Test
    void a_message_is_handed_over_once_and_again_only_where_it_failed() {
        var message = waiting(message());
        assertThat(refusedForNow(message)).containsExactly(message.id());
        assertThat(taken()).isEmpty();
        due(message);
        assertThat(taken()).containsExactly(message.id());
        due(message);
        assertThat(taken()).isEmpty();
    }

    @Test
    void what_failed_waits_longer_each_time_and_is_given_up_after_five_days() {
        assertThat(Outbox.wait(1)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
        assertThat(Outbox.wait(4)).isBetween(Duration.ofSeconds(384), Duration.ofSeconds(576));
        assertThat(Outbox.wait(60)).isLessThan(Duration.ofHours(15));
        var message = waiting(message());
        set(message, "created_at = now() - interval '4 days 23 hours 59 minutes 50 seconds'");
        refusedForNow(message);
        due(message);
        assertThat(taken()).isEmpty();
        assertThat(state(message, "given_up_at is not null and failure = 'busy'")).isTrue();
    }

    @Test
    void what_is_refused_for_good_is_not_tried_again() {
        var message = waiting(message());
        outbox.deliver(
                one -> {
                    throw new Refused(new IllegalStateException("550 no such mailbox"));
                });
        due(message);
        assertThat(taken()).isEmpty();
        assertThat(state(message, "given_up_at is not null")).isTrue();
    }

    @Test
    void of_nodes_that_deliver_at_once_one_has_the_message() throws Exception {
        var message = waiting(message());
        var handed = Collections.synchronizedList(new ArrayList<UUID>());
        Callable<Integer> node = () -> outbox.deliver(one -> handed.add(one.id()));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(Collections.nCopies(8, node))) {
                done.get();
            }
        }
        assertThat(handed).containsExactly(message.id());
    }

    @Test
    void a_node_that_died_while_sending_leaves_the_message_to_another() {
        var message = waiting(message());
        set(message, "attempts = 1, next_attempt_at = now() + interval '5 minutes'");
        assertThat(taken()).isEmpty();
        due(message);
        assertThat(taken()).containsExactly(message.id());
    }

    @Test
    void a_link_that_opens_nothing_any_more_is_not_sent() {
        var message = waiting(message().within(Duration.ofMinutes(10)));
        set(message, "useless_from = now() - interval '1 second'");
        assertThat(taken()).isEmpty();
    }

    @Test
    void what_was_rolled_back_is_not_told() {
        var message = message();
        transaction.executeWithoutResult(
                status -> {
                    outbox.add(message);
                    status.setRollbackOnly();
                });
        assertThat(state(message, "true")).isFalse();
    }

    @Test
    void what_was_sent_is_forgotten_after_thirty_days() {
        var old = waiting(message());
        var young = waiting(message());
        set(old, "sent_at = now() - interval '31 days'");
        set(young, "sent_at = now() - interval '29 days'");
        outbox.forget();
        assertThat(state(old, "true")).isFalse();
        assertThat(state(young, "true")).isTrue();
    }

    @Test
    void what_nobody_ever_sent_is_forgotten_when_its_time_is_over() {
        var old = waiting(message());
        var young = waiting(message());
        set(old, "created_at = now() - interval '35 days 1 minute'");
        set(young, "created_at = now() - interval '34 days'");
        outbox.forget();
        assertThat(state(old, "true")).isFalse();
        assertThat(state(young, "true")).isTrue();
    }

    @Test
    void five_are_taken_at_once_so_that_a_slow_server_has_time_for_each() {
        var first = waiting(message());
        for (var n = 0; n < 6; n++) {
            outbox.add(message());
        }
        set(first, "next_attempt_at = now() - interval '1 minute'");
        assertThat(taken()).hasSize(5).contains(first.id());
        assertThat(taken()).hasSize(2);
        assertThat(taken()).isEmpty();
    }

    private static Message message() {
        return Message.to(
                "somebody-" + UUID.randomUUID() + "@test.kith", Language.EN, "Hello", "Friends");
    }

    private Message waiting(Message message) {
        db.sql(
                        "update outgoing_mail set next_attempt_at = now() + interval '1 day' where"
                                + " sent_at is null")
                .update();
        outbox.add(message);
        return message;
    }

    private void due(Message message) {
        set(message, "next_attempt_at = now()");
    }

    private List<UUID> refusedForNow(Message message) {
        var refused = new ArrayList<UUID>();
        outbox.deliver(
                one -> {
                    refused.add(one.id());
                    throw new IllegalStateException("busy");
                });
        return refused;
    }

    private List<UUID> taken() {
        var taken = new ArrayList<UUID>();
        outbox.deliver(one -> taken.add(one.id()));
        return taken;
    }

    private void set(Message message, String change) {
        db.sql("update outgoing_mail set " + change + " where id = :id")
                .param("id", message.id())
                .update();
    }

    private boolean state(Message message, String condition) {
        return db.sql(
                        "select exists (select from outgoing_mail where id = :id and "
                                + condition
                                + ")")
                .param("id", message.id())
                .query(Boolean.class)
                .single();
    }
}
