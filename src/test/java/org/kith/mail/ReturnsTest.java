package org.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.InstallationKey;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;

/** With a real IMAP server, and reports as mail servers write them. */
@KithTest
class ReturnsTest {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final InstallationKey key;
    private final Returns returns;
    private final Choosing choosing;
    private final Returned returned;
    private final Outbox outbox;
    private final TestNetworks tests;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    private GreenMailUser mailbox;

    ReturnsTest(
            InstallationKey key,
            Returns returns,
            Choosing choosing,
            Returned returned,
            Outbox outbox,
            TestNetworks tests,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.key = key;
        this.returns = returns;
        this.choosing = choosing;
        this.returned = returned;
        this.outbox = outbox;
        this.tests = tests;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void start() {
        server.start();
        mailbox = server.setUser("returns@kith.test", "returns", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void an_address_without_a_mailbox_is_written_to_no_more() throws Exception {
        var letter = sent(tests.published());
        arrives(failed(letter, "5.1.1", "smtp; 550 5.1.1 User unknown"));
        assertThat(read()).isOne();
        assertThat(returned.of(letter.recipient()))
                .hasValueSatisfying(
                        one -> {
                            assertThat(one.status()).isEqualTo("5.1.1");
                            assertThat(one.said()).contains("User unknown");
                        });
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoever_signs_in_by_mail_is_written_to_again() throws Exception {
        var letter = sent(tests.published());
        arrives(failed(letter, "5.1.1", "smtp; 550 no such user"));
        read();
        returned.reached(letter.recipient());
        assertThat(returned.holds(letter.recipient())).isFalse();
    }

    @Test
    void a_full_mailbox_counts_after_five_letters_in_a_week() throws Exception {
        var network = tests.published();
        var first = sent(network);
        arrives(failed(first, "5.2.2", "smtp; 552 mailbox full"));
        read();
        for (var n = 0; n < 4; n++) {
            var next = sent(network, first.recipient());
            arrives(failed(next, "4.2.2", "smtp; 452 mailbox full"));
        }
        read();
        assertThat(returned.holds(first.recipient())).isFalse();
        db.sql("update mail_return set first_at = now() - interval '8 days' where address = :a")
                .param("a", first.recipient())
                .update();
        arrives(failed(sent(network, first.recipient()), "5.2.2", "smtp; 552 mailbox full"));
        read();
        assertThat(returned.holds(first.recipient())).isTrue();
    }

    @Test
    void a_report_that_comes_twice_counts_once() throws Exception {
        var letter = sent(tests.published());
        arrives(failed(letter, "5.2.2", "smtp; 552 mailbox full"));
        arrives(failed(letter, "5.2.2", "smtp; 552 mailbox full"));
        read();
        assertThat(times(letter.recipient())).isOne();
    }

    @Test
    void a_letter_that_was_not_liked_says_nothing_of_the_address() throws Exception {
        var letter = sent(tests.published());
        arrives(failed(letter, "5.7.1", "smtp; 550 5.7.1 looks like spam"));
        assertThat(read()).isOne();
        assertThat(times(letter.recipient())).isZero();
    }

    @Test
    void a_report_of_a_letter_that_we_never_sent_does_nothing() throws Exception {
        var victim = "victim-" + UUID.randomUUID() + "@test.kith";
        var never = Message.to(victim, Language.EN, "Hello", "Friends");
        arrives(failed(never, "5.1.1", "smtp; 550 no such user"));
        read();
        assertThat(returned.holds(victim)).isFalse();
    }

    /** Whoever was written to, or has a copy of an answer, knows the Message-ID. */
    @Test
    void a_report_that_only_knows_the_message_id_is_not_believed() throws Exception {
        var letter = sent(tests.published());
        var code = ReturnedTo.code(letter.id(), key);
        var guessed = code.substring(0, 32) + "0123456789abcdef";
        arrives(
                failed(letter, "5.1.1", "smtp; 550 no such user")
                        .replace(code, guessed)
                        .replace(
                                "Subject: Hello",
                                "Message-ID: <" + letter.id() + "@kith.test>\r\nSubject: Hello"));
        assertThat(read()).isZero();
        assertThat(returned.holds(letter.recipient())).isFalse();
    }

    @Test
    void who_complains_is_left_alone_by_that_network_and_no_other() throws Exception {
        var here = tests.published();
        var there = tests.published();
        var letter = sent(here);
        arrives(complaint(letter));
        assertThat(read()).isOne();
        assertThat(choosing.paces(here.id(), letter.recipient()).values()).containsOnly(Pace.NEVER);
        assertThat(choosing.paces(there.id(), letter.recipient()).values())
                .containsOnly(Pace.AT_ONCE);
    }

    @Test
    void what_a_person_writes_there_stays_for_who_looks_after_the_mailbox() throws Exception {
        arrives("From: amal@test.kith\r\nSubject: Thank you\r\n\r\nWe will come.\r\n");
        assertThat(read()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(read()).isZero();
    }

    @Test
    void what_cannot_be_read_holds_up_nothing_behind_it() throws Exception {
        arrives(
                "Content-Type: multipart/report; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: message"
                        + "/delivery-status\r\nContent-Transfer-Encoding: base64\r\n\r\n@@@@");
        var letter = sent(tests.published());
        arrives(failed(letter, "5.1.1", "smtp; 550 no such user"));
        assertThat(read()).isOne();
        assertThat(returned.holds(letter.recipient())).isTrue();
    }

    private int read() throws Exception {
        var port = server.getImap().getPort();
        return new ReturnsBox("127.0.0.1", port, "returns", "secret", false).read(returns, key);
    }

    private Message sent(Network network) {
        return sent(network, "somebody-" + UUID.randomUUID() + "@test.kith");
    }

    private Message sent(Network network, String address) {
        var letter = Message.to(address, Language.EN, "Hello", "Friends").by(network, Kind.UPKEEP);
        outbox.add(letter);
        transaction.executeWithoutResult(
                status -> {
                    Letters.carry(db);
                    db.sql("update outgoing_mail set sent_at = now() where id = :id")
                            .param("id", letter.id())
                            .update();
                });
        return letter;
    }

    private int times(String address) {
        return db.sql("select coalesce(sum(times), 0) from mail_return where address = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    private void arrives(String whole) throws Exception {
        mailbox.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(whole.getBytes(StandardCharsets.US_ASCII))));
    }

    private String failed(Message letter, String status, String said) {
        return """
        From: MAILER-DAEMON@mx.test
        To: returns+%1$s@kith.test
        Subject: Undelivered
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        Sorry.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.test

        Final-Recipient: rfc822; victim@elsewhere.test
        Action: failed
        Status: %2$s
        Diagnostic-Code: %3$s

        --b
        Content-Type: text/rfc822-headers

        Subject: Hello

        --b--
        """
                .formatted(ReturnedTo.code(letter.id(), key), status, said)
                .replace("\n", "\r\n");
    }

    private String complaint(Message letter) {
        return """
        From: complaints@provider.test
        To: abuse@kith.test
        Subject: Complaint
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="b"

        --b
        Content-Type: text/plain

        Somebody did not want this.
        --b
        Content-Type: message/feedback-report

        Feedback-Type: abuse
        User-Agent: Provider/1
        Version: 1
        Original-Mail-From: <returns+%1$s@kith.test>

        --b
        Content-Type: message/rfc822

        From: kith@kith.test
        Message-ID: <%2$s@kith.test>
        Subject: Hello

        Friends
        --b--
        """
                .formatted(ReturnedTo.code(letter.id(), key), letter.id())
                .replace("\n", "\r\n");
    }
}
