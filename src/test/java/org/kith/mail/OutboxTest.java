package org.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Each test's own message stands first in the line; those of other tests wait until tomorrow, and
 * what the program itself writes meanwhile is let pass.
 */
@KithTest
class OutboxTest {

    private final Outbox outbox;
    private final Rounds rounds;
    private final TestNetworks tests;
    private final NetworkScope scope;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Set<UUID> own = ConcurrentHashMap.newKeySet();

    OutboxTest(
            Outbox outbox,
            Rounds rounds,
            TestNetworks tests,
            NetworkScope scope,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.rounds = rounds;
        this.tests = tests;
        this.scope = scope;
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
        assertThat(Rounds.wait(1)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
        assertThat(Rounds.wait(4)).isBetween(Duration.ofSeconds(384), Duration.ofSeconds(576));
        assertThat(Rounds.wait(60)).isLessThan(Duration.ofHours(15));
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
        refusedForGood("550 no such mailbox");
        due(message);
        assertThat(taken()).isEmpty();
        assertThat(state(message, "given_up_at is not null")).isTrue();
    }

    @Test
    void of_nodes_that_deliver_at_once_one_has_the_message() throws Exception {
        var message = waiting(message());
        var handed = Collections.synchronizedList(new ArrayList<UUID>());
        Callable<Integer> node = () -> rounds.deliver(one -> noted(one, handed));
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
    void a_network_that_writes_to_thousands_holds_up_no_other() {
        othersWait();
        var loud = tests.published();
        var quiet = tests.published();
        for (var n = 0; n < 50; n++) {
            outbox.add(message().by(loud, Kind.UPKEEP));
        }
        var one = message().by(quiet, Kind.UPKEEP);
        outbox.add(one);
        waitSince(loud, "2 days");
        waitSince(quiet, "1 day");
        assertThat(taken()).contains(one.id());
    }

    @Test
    void a_network_sees_its_own_letters_and_no_others() {
        var here = tests.published();
        var there = tests.published();
        var letter = message().by(here, Kind.MEMBERS);
        outbox.add(letter);
        assertThat(seenIn(here, letter)).isTrue();
        assertThat(seenIn(there, letter)).isFalse();
        assertThat(state(letter, "true")).isFalse();
        assertThatThrownBy(
                        () ->
                                scope.in(
                                        there.id(),
                                        inNetwork -> {
                                            outbox.add(message().by(here, Kind.MEMBERS));
                                            return null;
                                        }))
                .isInstanceOf(IllegalStateException.class);
    }

    private boolean seenIn(Network network, Message letter) {
        return scope.in(
                network.id(),
                inNetwork ->
                        inNetwork
                                .sql("select exists (select from outgoing_mail where id = :id)")
                                .param("id", letter.id())
                                .query(Boolean.class)
                                .single());
    }

    @Test
    void an_address_without_a_mailbox_gets_sign_in_links_alone() {
        var network = tests.published();
        var refused = waiting(message());
        refusedForGood("550 5.1.1 unknown");
        var letter = Message.to(refused.recipient(), Language.EN, "Hello", "Friends");
        outbox.add(letter.by(network, Kind.UPKEEP));
        assertThat(seenIn(network, letter)).isFalse();
        var link = Message.to(refused.recipient(), Language.EN, "Sign in", "Here");
        outbox.add(link);
        assertThat(state(link, "true")).isTrue();
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
            var more = message();
            outbox.add(more);
            due(more);
        }
        set(first, "next_attempt_at = now() - interval '2 days'");
        var all = new ArrayList<UUID>();
        assertThat(rounds.deliver(one -> all.add(one.id()))).isEqualTo(5);
        assertThat(all).hasSize(5).contains(first.id());
        for (var n = 0; n < 10; n++) {
            rounds.deliver(one -> all.add(one.id()));
        }
        assertThat(all).containsAll(own).doesNotHaveDuplicates();
    }

    private Message message() {
        var message =
                Message.to(
                        "somebody-" + UUID.randomUUID() + "@test.kith",
                        Language.EN,
                        "Hello",
                        "Friends");
        own.add(message.id());
        return message;
    }

    private Message waiting(Message message) {
        othersWait();
        outbox.add(message);
        due(message);
        return message;
    }

    private void othersWait() {
        transaction.executeWithoutResult(
                status -> {
                    Letters.carry(db);
                    db.sql(
                                    """
                                    update outgoing_mail set next_attempt_at = now() + interval '1 day'
                                    where sent_at is null
                                    """)
                            .update();
                });
    }

    private void due(Message message) {
        set(message, "next_attempt_at = now() - interval '1 day'");
    }

    private void waitSince(Network network, String age) {
        scope.in(
                network.id(),
                inNetwork ->
                        inNetwork
                                .sql(
                                        """
                                        update outgoing_mail set next_attempt_at = now() - :age::interval
                                        where network_id = :network
                                        """)
                                .param("age", age)
                                .param("network", network.id().value())
                                .update());
    }

    private List<UUID> refusedForNow(Message message) {
        var refused = new ArrayList<UUID>();
        rounds.deliver(
                one -> {
                    if (noted(one, refused)) {
                        throw new IllegalStateException("busy");
                    }
                });
        return refused;
    }

    private void refusedForGood(String said) {
        rounds.deliver(
                one -> {
                    if (own.contains(one.id())) {
                        throw new Refused(new IllegalStateException("refused"), said, true);
                    }
                });
    }

    private List<UUID> taken() {
        var taken = new ArrayList<UUID>();
        rounds.deliver(one -> noted(one, taken));
        return taken;
    }

    private boolean noted(Message one, List<UUID> handed) {
        return own.contains(one.id()) && handed.add(one.id());
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
