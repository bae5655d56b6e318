package org.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where answers to a network's letters go. */
@KithTest
class WritingTest {

    private static final Pattern LINK = Pattern.compile("/mail/answers/[\\w-]+");

    private final Senders senders;
    private final Returned returned;
    private final Addressing addressing;
    private final TestNetworks tests;
    private final NetworkScope scope;
    private final Forms forms;

    WritingTest(
            Senders senders,
            Returned returned,
            Addressing addressing,
            TestNetworks tests,
            NetworkScope scope,
            @Value("${local.server.port}") int port) {
        this.senders = senders;
        this.returned = returned;
        this.addressing = addressing;
        this.tests = tests;
        this.scope = scope;
        this.forms = new Forms(port);
    }

    @Test
    void answers_go_nowhere_until_whoever_reads_there_agrees() {
        var network = tests.published();
        var address = "office-" + UUID.randomUUID() + "@test.kith";
        propose(network, address);
        assertThat(senders.of(network.id())).isEqualTo(new Sender(null, address, null));
        var link = link(network);
        forms.get(link, null);
        assertThat(senders.of(network.id()).replyTo()).isNull();
        assertThat(forms.post(link, Map.of(), null).statusCode()).isEqualTo(200);
        assertThat(senders.of(network.id())).isEqualTo(new Sender(address, null, null));
    }

    @Test
    void a_link_for_an_address_that_was_replaced_agrees_to_nothing() {
        var network = tests.published();
        propose(network, "first-" + UUID.randomUUID() + "@test.kith");
        var link = link(network);
        propose(network, "second-" + UUID.randomUUID() + "@test.kith");
        forms.post(link, Map.of(), null);
        assertThat(senders.of(network.id()).replyTo()).isNull();
    }

    @Test
    void what_is_no_address_is_shown_again_as_typed() {
        var network = tests.published();
        var answer = propose(network, "nobody at nowhere");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("nobody at nowhere");
    }

    @Test
    void who_gets_no_letters_is_not_promised_one() {
        var network = tests.published();
        var address = "office-" + UUID.randomUUID() + "@test.kith";
        returned.unknown(address, "5.1.1", "550 5.1.1 no such mailbox");
        var answer = propose(network, address);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(address, "No letter goes to this address");
        assertThat(senders.of(network.id())).isEqualTo(Sender.NONE);
        var invited =
                forms.post(
                        "/" + network.slug() + "/members/invitations",
                        Map.of("mail", address, "office", "member"),
                        tests.signIn(tests.join(network, Role.COORDINATOR)));
        assertThat(invited.statusCode()).isEqualTo(422);
        assertThat(invited.body()).contains(address, "No letter goes to this address");
    }

    @Test
    void an_address_far_too_long_is_refused_in_words() {
        var network = tests.published();
        var answer = propose(network, "a@b." + "c".repeat(300));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("one @ in it");
    }

    @Test
    void an_own_address_stands_on_a_domain_that_letters_are_signed_for() {
        var network = tests.published();
        var answer =
                forms.post(
                        "/" + network.slug() + "/mail/from",
                        Map.of("own", "friends@unsigned.test"),
                        tests.signIn(tests.join(network, Role.OPERATOR)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(senders.of(network.id()).from()).isNull();
    }

    @Test
    void two_networks_do_not_write_from_one_address() {
        var address = "friends-" + UUID.randomUUID() + "@signed.test";
        var first = tests.published();
        assertThat(addressing.from(first, Actor.KITH, address)).isTrue();
        assertThat(addressing.from(tests.published(), Actor.KITH, address)).isFalse();
        assertThat(senders.of(first.id()).from()).isEqualTo(address);
    }

    private HttpResponse<String> propose(Network network, String address) {
        return forms.post(
                "/" + network.slug() + "/mail/answers",
                Map.of("answers", address),
                tests.signIn(tests.join(network, Role.COORDINATOR)));
    }

    private String link(Network network) {
        var body =
                scope.in(
                        network.id(),
                        db ->
                                db.sql(
                                                """
                                                select body from outgoing_mail where network_id = :network
                                                order by created_at desc limit 1
                                                """)
                                        .param("network", network.id().value())
                                        .query(String.class)
                                        .single());
        var found = LINK.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
