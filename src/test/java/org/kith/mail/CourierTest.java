package org.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.InstallationKey;
import org.kith.account.Seals;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** With a real SMTP server; refusals come from one that says what a test wants it to say. */
@KithTest
class CourierTest {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final Senders senders;
    private final Networks networks;
    private final InstallationKey key;
    private final Seals seals;
    private final Messages messages;
    private final TestNetworks tests;

    CourierTest(
            Senders senders,
            Networks networks,
            InstallationKey key,
            Seals seals,
            Messages messages,
            TestNetworks tests) {
        this.senders = senders;
        this.networks = networks;
        this.key = key;
        this.seals = seals;
        this.messages = messages;
        this.tests = tests;
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_letter_in_arabic_arrives_as_text_and_as_html_from_right_to_left() throws Exception {
        var network = tests.published();
        var arrived =
                bring(
                        Message.to(
                                        "amal@test.kith",
                                        Language.AR,
                                        "أهلًا بكم في أبو ديس",
                                        "مرحبًا أمل،\n\nhttps://kith.test/x?a=1&b=2\n\n<b>سلام</b>")
                                .by(network.id(), Kind.INTRODUCTION, "شبكة التوأمة"));
        assertThat(arrived.getSubject()).isEqualTo("أهلًا بكم في أبو ديس");
        assertThat(arrived.getFrom()[0].toString()).contains("kith@kith.test");
        var both =
                (MimeMultipart) ((MimeMultipart) arrived.getContent()).getBodyPart(0).getContent();
        var parts = flat(both);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0)).startsWith("مرحبًا أمل،");
        assertThat(parts.get(1))
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<p dir=\"auto\">مرحبًا أمل،</p>")
                .contains("href=\"https://kith.test/x?a=1&amp;b=2\"")
                .contains("&lt;b&gt;سلام&lt;/b&gt;");
    }

    @Test
    void a_letter_says_that_a_program_wrote_it_and_in_which_language() throws Exception {
        var arrived = bring(message());
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getHeader("Content-Language")).containsExactly("en");
    }

    @Test
    void two_attempts_bear_one_message_id() throws Exception {
        var message = message();
        var first = bring(message).getMessageID();
        assertThat(first).isEqualTo("<" + message.id() + "@kith.test>");
        assertThat(bring(message).getMessageID()).isEqualTo(first);
    }

    @Test
    void a_name_or_a_subject_begins_no_other_header() throws Exception {
        var arrived =
                bring(
                        Message.to(
                                        "somebody@test.kith",
                                        Language.EN,
                                        "Hello\r\nBcc: everybody@test.kith",
                                        "Friends")
                                .by(tests.published().id(), Kind.MEMBERS, "Camden\r\nX-Evil: yes"));
        assertThat(arrived.getHeader("Bcc")).isNull();
        assertThat(arrived.getHeader("X-Evil")).isNull();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void an_address_that_is_none_is_refused_for_good() {
        assertThatThrownBy(
                        () ->
                                bring(
                                        Message.to("no address", Language.EN, "a", "b"),
                                        server.getSmtp().getPort()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_server_that_says_never_is_believed_and_one_that_says_later_is_asked_again()
            throws Exception {
        try (var never = saying("550 5.1.1 no such mailbox")) {
            assertThatThrownBy(() -> bring(message(), never.getLocalPort()))
                    .isInstanceOf(Refused.class);
        }
        try (var later = saying("451 4.3.0 greylisted, try again later")) {
            assertThatThrownBy(() -> bring(message(), later.getLocalPort()))
                    .isInstanceOf(MailException.class);
        }
    }

    @Test
    void who_has_no_mailbox_is_told_apart_from_who_does_not_want_the_letter() throws Exception {
        try (var unknown = saying("550 5.1.1 no such mailbox")) {
            assertThatThrownBy(() -> bring(message(), unknown.getLocalPort()))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.ofAddress()).isTrue());
        }
        for (var refusal : List.of("550 5.7.1 blocked by policy", "550 poor reputation")) {
            try (var unwanted = saying(refusal)) {
                assertThatThrownBy(() -> bring(message(), unwanted.getLocalPort()))
                        .isInstanceOfSatisfying(
                                Refused.class, no -> assertThat(no.ofAddress()).isFalse());
            }
        }
    }

    @Test
    void a_letter_of_a_network_can_be_stopped_by_one_click_and_one_of_an_account_cannot()
            throws Exception {
        var network = tests.published();
        var letter = bring(message().by(network, Kind.UPKEEP));
        assertThat(letter.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        assertThat(letter.getHeader("List-Unsubscribe")[0])
                .matches("<https://kith\\.test/mail/[\\w-]+/upkeep/one-click>");
        assertThat(letter.getHeader("List-Id"))
                .containsExactly("<" + network.slug() + ".kith.test>");
        assertThat(bring(message()).getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void each_letter_has_an_address_of_its_own_to_come_back_to() throws Exception {
        var message = message();
        assertThat(bring(message).getHeader("Return-Path"))
                .containsExactly("<returns+" + ReturnedTo.code(message.id(), key) + "@kith.test>");
    }

    @Test
    void a_letter_in_two_languages_keeps_each_in_its_direction() throws Exception {
        var words = new Words(Language.AR, "دعوة", "مرحبًا بكم");
        var arrived =
                bring(
                        Message.to("guest@test.kith", Language.EN, "Invitation", "Welcome")
                                .by(tests.published(), Kind.INVITATION)
                                .and(words));
        assertThat(arrived.getSubject()).isEqualTo("Invitation · دعوة");
        assertThat(arrived.getHeader("Content-Language")).containsExactly("en, ar");
        var parts =
                flat(
                        (MimeMultipart)
                                ((MimeMultipart) arrived.getContent()).getBodyPart(0).getContent());
        assertThat(parts.get(0)).contains("Welcome", "مرحبًا بكم", "https://kith.test/mail/");
        assertThat(parts.get(1))
                .contains("<div lang=\"en\" dir=\"ltr\">", "<div lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void what_a_server_has_against_us_is_ours_to_mend_and_the_letter_waits() throws Exception {
        for (var reply :
                List.of(
                        "530 5.7.0 authentication required",
                        "535 5.7.8 authentication failed",
                        "538 5.7.11 encryption required",
                        "550 5.7.1 Relaying denied",
                        "554 5.7.1 Relay access denied",
                        "521 5.3.2 takes no mail")) {
            try (var server = saying(reply)) {
                assertThatThrownBy(() -> bring(message(), server.getLocalPort()))
                        .as(reply)
                        .isInstanceOf(MailException.class);
            }
        }
    }

    @Test
    void a_letter_that_is_too_large_or_not_wanted_is_refused_for_good() throws Exception {
        for (var reply : List.of("552 5.3.4 too large", "554 5.7.1 looks like spam")) {
            try (var server = saying("DATA", reply)) {
                assertThatThrownBy(() -> bring(message(), server.getLocalPort()))
                        .as(reply)
                        .isInstanceOf(Refused.class);
            }
        }
        try (var server = saying("MAIL", "530 5.7.0 Must issue a STARTTLS command first")) {
            assertThatThrownBy(() -> bring(message(), server.getLocalPort()))
                    .isInstanceOf(MailException.class);
        }
    }

    @Test
    void a_server_that_is_not_there_is_asked_again() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> bring(message(), port)).isInstanceOf(MailException.class);
    }

    private static Message message() {
        return Message.to("somebody@test.kith", Language.EN, "Hello", "Friends");
    }

    private MimeMessage bring(Message message) {
        bring(message, server.getSmtp().getPort());
        var all = server.getReceivedMessages();
        return all[all.length - 1];
    }

    private void bring(Message message, int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var letterhead =
                new Letterhead(
                        senders,
                        networks,
                        new SigningKeys(""),
                        key,
                        seals,
                        messages,
                        new AnswersByMail(key, "", ""),
                        "https://kith.test",
                        "kith@kith.test",
                        "returns@kith.test");
        new Courier(letterhead, new SigningKeys("")).bring(message, sender);
    }

    private static List<String> flat(MimeMultipart parts) throws Exception {
        var all = new ArrayList<String>();
        for (var n = 0; n < parts.getCount(); n++) {
            var content = parts.getBodyPart(n).getContent();
            if (content instanceof MimeMultipart more) {
                all.addAll(flat(more));
            } else {
                all.add(content.toString());
            }
        }
        return all;
    }

    /** Speaks as much SMTP as it takes to refuse a recipient. */
    private static ServerSocket saying(String refusal) throws IOException {
        return saying("RCPT", refusal);
    }

    private static ServerSocket saying(String command, String refusal) throws IOException {
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (var client = socket.accept()) {
                                refuse(client, command, refusal);
                            } catch (IOException closed) {
                                // The test is over.
                            }
                        });
        return socket;
    }

    private static void refuse(Socket client, String command, String refusal) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 test");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            say(client, line.startsWith(command) ? refusal : "250 ok");
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
