package org.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.InstallationKey;
import org.kith.account.Seals;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;

/** As a receiving server sees letters: over the wire, with the published half of the key. */
@KithTest
class SignedLettersTest {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Senders senders;
    private final Networks networks;
    private final InstallationKey installation;
    private final Seals seals;
    private final Messages messages;
    private final TestNetworks tests;
    private final KeyPair pair;

    @TempDir Path folder;

    SignedLettersTest(
            Senders senders,
            Networks networks,
            InstallationKey installation,
            Seals seals,
            Messages messages,
            TestNetworks tests)
            throws Exception {
        this.senders = senders;
        this.networks = networks;
        this.installation = installation;
        this.seals = seals;
        this.messages = messages;
        this.tests = tests;
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.pair = generator.generateKeyPair();
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
        publish("k1._domainkey.kith.test.pem");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_letter_bears_a_signature_that_holds() throws Exception {
        assertThat(verified(brought())).hasSize(1);
    }

    @Test
    void a_letter_that_was_changed_on_its_way_does_not_hold() throws Exception {
        var letter = brought();
        for (var change :
                List.of(
                        letter.replace("Friends", "Enemies"),
                        letter.replace("Subject: Hello", "Subject: Hallo"),
                        letter.replace("/upkeep/one-click", "/members/one-click"))) {
            assertThat(change).isNotEqualTo(letter);
            assertThatThrownBy(() -> verified(change)).isInstanceOf(FailException.class);
        }
    }

    @Test
    void what_stops_letters_is_signed_too() throws Exception {
        assertThat(brought().replaceAll("\\s", ""))
                .containsPattern("DKIM-Signature:.*h=[^;]*list-unsubscribe:list-unsubscribe-post");
    }

    @Test
    void a_letter_of_a_domain_without_a_key_is_not_signed() throws Exception {
        Files.delete(folder.resolve("k1._domainkey.kith.test.pem"));
        publish("k1._domainkey.elsewhere.test.pem");
        assertThat(brought()).doesNotContain("DKIM-Signature");
    }

    @Test
    void a_key_that_cannot_be_used_is_told_at_the_start() throws Exception {
        Files.writeString(folder.resolve("k2._domainkey.other.test.pem"), "no key");
        assertThatThrownBy(() -> new SigningKeys(folder.toString()))
                .hasMessageContaining("k2._domainkey.other.test.pem")
                .hasMessageContaining("PKCS 8");
        Files.delete(folder.resolve("k2._domainkey.other.test.pem"));
        Files.writeString(folder.resolve("mine.pem"), "no key");
        assertThatThrownBy(() -> new SigningKeys(folder.toString()))
                .hasMessageContaining("<selector>._domainkey.<domain>.pem");
    }

    private void publish(String name) throws IOException {
        var body = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    }

    private String brought() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var keys = new SigningKeys(folder.toString());
        var letterhead =
                new Letterhead(
                        senders,
                        networks,
                        keys,
                        installation,
                        seals,
                        messages,
                        new AnswersByMail(installation, "", ""),
                        "https://kith.test",
                        "kith@kith.test",
                        "");
        new Courier(letterhead, keys)
                .bring(
                        Message.to("reader@test.kith", Language.EN, "Hello", "Friends\n\nمرحبًا")
                                .by(tests.published(), Kind.UPKEEP),
                        sender);
        return GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]);
    }

    private List<?> verified(String letter) throws Exception {
        var record =
                "v=DKIM1; k=rsa; p="
                        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        return new DKIMVerifier((method, selector, domain) -> List.of(record))
                .verify(new ByteArrayInputStream(letter.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
