package org.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Held;
import org.kith.account.InstallationKey;
import org.kith.account.Offices;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Seals;
import org.kith.moderation.Reported;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

/** With real SMTP and IMAP servers: letters of discussions are answered by mail. */
@KithTest
class AnswersByMailTest {

    /** Of a sign in the follower's id: after the name, and the signs of the network. */
    private static final int PLACE_OF_ID = "replies+".length() + 20;

    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
                    });
    private final TestNetworks tests;
    private final NetworkScope scope;
    private final Offices offices;
    private final Answering answering;
    private final InstallationKey key;
    private final Letterbox letters;
    private final Senders senders;
    private final Networks networks;
    private final Seals seals;
    private final Messages messages;
    private final JsonMapper json;
    private final Limits limits;
    private final Reported reported;
    private final Returned returned;
    private final Forms forms;

    private GreenMailUser mailbox;

    AnswersByMailTest(
            TestNetworks tests,
            NetworkScope scope,
            Offices offices,
            Answering answering,
            InstallationKey key,
            Letterbox letters,
            Senders senders,
            Networks networks,
            Seals seals,
            Messages messages,
            JsonMapper json,
            Limits limits,
            Reported reported,
            Returned returned,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.scope = scope;
        this.offices = offices;
        this.answering = answering;
        this.key = key;
        this.letters = letters;
        this.senders = senders;
        this.networks = networks;
        this.seals = seals;
        this.messages = messages;
        this.json = json;
        this.limits = limits;
        this.reported = reported;
        this.returned = returned;
        this.forms = new Forms(port);
    }

    @BeforeEach
    void start() {
        server.start();
        mailbox = server.setUser("replies@kith.test", "replies", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** A question of Ben's that Anna has replied to, and the letter that he has of it. */
    private record Asked(Network network, Person ben, Person anna, String there, Message letter) {}

    @Test
    void a_letter_says_how_it_is_answered_and_joins_the_others_of_its_thread() throws Exception {
        var asked = asked();
        var letter = brought(asked.letter());
        var thread = "<" + asked.there().replaceFirst(".*/", "") + "@kith.test>";
        assertThat(letter.getHeader("References")).containsExactly(thread);
        assertThat(letter.getHeader("In-Reply-To")).containsExactly(thread);
        assertThat(letter.getHeader("List-Id", null)).startsWith("<discussions.");
        assertThat(letter.getHeader("List-Unsubscribe", null))
                .contains("/mail/", "/discussion/one-click");
        assertThat(letter.getReplyTo())
                .singleElement()
                .asString()
                .matches("replies\\+.{48}@kith.test");
        assertThat(text(letter)).startsWith(AnswersByMail.MARK).contains("We do.");
    }

    @Test
    void what_is_answered_stands_in_the_discussion_once_whatever_address_it_comes_from()
            throws Exception {
        var asked = asked();
        var answer =
                """
                From: Somebody Else <other@elsewhere.test>
                To: %s
                Message-ID: <%s@elsewhere.test>
                Content-Type: text/plain; charset=utf-8

                And who pays for trains?

                On Tue, 5 May 2026, Test <%1$s> wrote:
                > %s
                > We do.
                """
                        .formatted(address(asked), UUID.randomUUID(), AnswersByMail.MARK);
        arrives(answer);
        arrives(answer);
        assertThat(read()).isEqualTo(2);
        assertThat(server.getReceivedMessages()).isEmpty();
        var page = page(asked);
        assertThat(page).contains("And who pays for trains?", "by mail", "2 replies");
        assertThat(page).doesNotContain("elsewhere", "wrote:");
        assertThat(letters.of(asked.anna())).first().asString().contains("pays for trains");
    }

    @Test
    void files_are_not_taken_and_what_was_written_comes_back() throws Exception {
        var asked = asked();
        arrives(
                """
                From: ben@test.kith
                To: %s
                Message-ID: <%s@test.kith>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                Here is the list.
                --b
                Content-Type: application/pdf; name="list.pdf"
                Content-Disposition: attachment; filename="list.pdf"

                %%PDF-
                --b--
                """
                        .formatted(address(asked), UUID.randomUUID()));
        assertThat(read()).isOne();
        assertThat(page(asked)).doesNotContain("Here is the list.");
        assertThat(letters.of(asked.ben()))
                .first()
                .asString()
                .contains("it has files with it", "Here is the list.", asked.there());
    }

    @Test
    void all_parts_of_what_was_written_are_read_and_no_file_is_lost_without_a_word()
            throws Exception {
        var asked = asked();
        arrives(
                inParts(
                        asked,
                        "mixed",
                        "Content-Type: text/plain\n\nThe host pays.",
                        "Content-Type: text/plain\n\nThe guest pays for trains."));
        assertThat(read()).isOne();
        assertThat(page(asked)).contains("The host pays.", "The guest pays for trains.");
        arrives(
                inParts(
                        asked,
                        "related",
                        "Content-Type: text/html\n\n<p>Below our emblem.</p>",
                        "Content-Type: image/png; name=\"e.png\"\nContent-ID: <e>\n\nx"));
        assertThat(read()).isOne();
        assertThat(page(asked)).contains("Below our emblem.");
        arrives(
                inParts(
                        asked,
                        "alternative",
                        "Content-Type: text/plain\n\nOnce only.",
                        "Content-Type: text/html\n\n<p>Once only.</p>"));
        assertThat(read()).isOne();
        assertThat(page(asked).split("Once only\\.")).hasSize(2);
        for (var file :
                new String[] {
                    "text/plain; name=\"list.txt\"\nContent-Disposition: inline;"
                            + " filename=\"list.txt\"",
                    "image/png; name=\"plan.png\"\nContent-ID: <plan>",
                    "application/pdf; name=\"list.pdf\"\nContent-ID: <list>"
                }) {
            arrives(
                    inParts(
                            asked,
                            "mixed",
                            "Content-Type: text/plain\n\nHere is the list.",
                            "Content-Type: " + file + "\n\nx"));
            var before = letters.of(asked.ben()).size();
            assertThat(read()).isOne();
            assertThat(letters.of(asked.ben())).hasSize(before + 1);
            assertThat(letters.of(asked.ben())).first().asString().contains("it has files with it");
        }
        assertThat(page(asked)).doesNotContain("Here is the list.");
    }

    @Test
    void one_mail_to_two_threads_is_an_answer_in_each_and_once() throws Exception {
        var asked = asked();
        var second = second(asked);
        var both = answer(asked, "The host pays.").replace("To: ", "To: " + address(second) + ", ");
        arrives(both);
        assertThat(read()).isOne();
        arrives(both);
        assertThat(read()).isOne();
        assertThat(server.getReceivedMessages()).isEmpty();
        for (var one : new Asked[] {asked, second}) {
            assertThat(page(one)).contains("2 replies");
            assertThat(page(one).split("The host pays\\.")).hasSize(2);
        }
    }

    @Test
    void what_cannot_be_written_down_counts_once_however_often_it_is_tried() throws Exception {
        var asked = asked();
        var follower = Objects.requireNonNull(asked.letter().strand()).answers();
        var code = new AnswerCode(asked.network().id(), Objects.requireNonNull(follower));
        // Half a hash is none: all that is written of it is given up.
        var broken = new MailedAnswer(code.answers(), new MailedAnswer.Mark("ab"), "Us.", false);
        for (var n = 0; n <= 200; n++) {
            assertThatThrownBy(() -> answering.take(code, broken))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
        arrives(answer(asked, "The host pays."));
        assertThat(read()).isOne();
        assertThat(page(asked)).contains("The host pays.");
    }

    @Test
    void what_could_not_be_written_down_for_a_day_waits_for_a_person() throws Exception {
        var asked = asked();
        var never =
                new Answering(
                        networks,
                        List.of(
                                (network, answer) -> {
                                    throw new IllegalStateException("full");
                                }));
        arrives(answer(asked, "The host pays."));
        assertThat(read(never)).isZero();
        assertThat(unseen()).isOne();
        server.getManagers()
                .getImapHostManager()
                .getInbox(mailbox)
                .appendMessage(
                        mail(answer(asked, "And the guest.")),
                        new Flags(),
                        Date.from(Instant.now().minus(Duration.ofHours(25))));
        assertThat(read(never)).isZero();
        assertThat(unseen()).isOne();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void power_that_waits_for_a_second_factor_is_not_used_by_mail() throws Exception {
        var asked = asked();
        scope.in(
                asked.network().id(),
                db ->
                        db.sql(
                                        """
                                        update membership set office = 'safeguarding_lead' where network_id = :network and person_id = :ben
                                        """)
                                .param("network", asked.network().id().value())
                                .param("ben", asked.ben().id().value())
                                .update());
        arrives(answer(asked, "In whose hands is this mailbox?"));
        assertThat(read()).isOne();
        assertThat(page(asked)).doesNotContain("In whose hands");
        assertThat(letters.of(asked.ben()))
                .first()
                .asString()
                .contains("asks for a second factor", "In whose hands", asked.there());
    }

    @Test
    void what_cannot_be_sent_back_stays_in_the_mailbox() throws Exception {
        var asked = asked();
        returned.unknown(asked.ben().mail(), "5.1.1", "No such user");
        arrives(answer(asked, "> We do."));
        assertThat(read()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(letters.of(asked.ben())).hasSize(1);
        arrives(answer(asked, "The host pays."));
        assertThat(read()).isOne();
        assertThat(page(asked)).contains("The host pays.");
    }

    @Test
    void answers_and_returned_letters_do_not_share_a_mailbox() {
        assertThatThrownBy(
                        () ->
                                new Mailboxes(
                                        "post@kith.test",
                                        "imap.kith.test",
                                        "",
                                        "Post@kith.test",
                                        "other",
                                        ""))
                .hasMessageContaining("another mailbox than KITH_MAIL_RETURNS");
        assertThatThrownBy(
                        () -> new Mailboxes("a@k.test", "imap", "post", "b@k.test", "imap", "post"))
                .hasMessageContaining("b@k.test");
        assertThatCode(() -> new Mailboxes("a@k.test", "imap", "a", "b@k.test", "imap", "b"))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Mailboxes("", "", "", "", "", "")).doesNotThrowAnyException();
    }

    @Test
    void what_comes_too_late_is_too_long_or_says_nothing_comes_back_with_the_reason()
            throws Exception {
        var asked = asked();
        arrives(answer(asked, "> We do."));
        read();
        assertThat(letters.of(asked.ben())).first().asString().contains("no words of yours");
        arrives(answer(asked, "Long. ".repeat(1_700)));
        read();
        assertThat(letters.of(asked.ben()))
                .first()
                .asString()
                .contains("longer than 10,000", "Long. Long.");
        arrives(answer(asked, "Ring the bell\u0007\u0000 twice."));
        assertThat(read()).isOne();
        assertThat(letters.of(asked.ben()))
                .first()
                .asString()
                .contains("cannot be shown", "Ring the bell");
        forms.post(asked.there() + "/closing", Map.of(), tests.signIn(asked.ben()));
        arrives(answer(asked, "Too late, alas."));
        read();
        assertThat(letters.of(asked.ben()))
                .first()
                .asString()
                .contains("the thread is closed", "Too late, alas.");
        assertThat(page(asked)).doesNotContain("Too late", "Long.");
    }

    @Test
    void programs_that_answer_by_themselves_are_not_heard() throws Exception {
        var asked = asked();
        arrives("Auto-Submitted: auto-replied\r\n" + answer(asked, "I am away."));
        arrives("Precedence: bulk\r\n" + answer(asked, "I am away."));
        arrives("Return-Path: <>\r\n" + answer(asked, "Undeliverable."));
        assertThat(read()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(page(asked)).contains("1 reply").doesNotContain("away", "Undeliverable");
        assertThat(letters.of(asked.ben())).hasSize(1);
    }

    @Test
    void an_address_is_nobodys_once_its_reader_leaves_and_cannot_be_made_up() throws Exception {
        var asked = asked();
        var answer = answer(asked, "I am still here.");
        var right = address(asked);
        for (var sign : new int[] {right.indexOf('@') - 1, right.indexOf('@') - 20, PLACE_OF_ID}) {
            arrives(answer.replace(right, withOtherSign(right, sign)));
            assertThat(read()).isZero();
        }
        arrives(answer(asked, "By the right address."));
        assertThat(read()).isOne();
        var ben = asked.ben();
        offices.endAll(
                asked.network().id(),
                new Actor(ben.id(), ben.name(), Role.READER),
                ben.id(),
                Held.How.LEFT,
                "");
        arrives(answer);
        assertThat(read()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(4);
        assertThat(read()).isZero();
        var page = forms.get(asked.there(), tests.signIn(asked.anna())).body();
        assertThat(page).contains("2 replies", "By the right address.");
        assertThat(page).doesNotContain("still here");
    }

    private static String withOtherSign(String address, int place) {
        var other = address.charAt(place) == '7' ? '8' : '7';
        return address.substring(0, place) + other + address.substring(place + 1);
    }

    @Test
    void an_answer_in_html_alone_is_read_in_its_language() throws Exception {
        var asked = asked();
        arrives(
                """
                From: ben@test.kith
                To: %s
                Message-ID: <%s@test.kith>
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: 8bit

                <div>نحن ندفع.</div><div class="gmail_quote">We do.</div>
                """
                        .formatted(address(asked), UUID.randomUUID()));
        assertThat(read()).isOne();
        assertThat(page(asked))
                .contains("<div class=\"words\" lang=\"ar\" dir=\"rtl\">", "نحن ندفع.");
    }

    @Test
    void what_is_hidden_takes_no_answer_and_more_than_a_days_measure_comes_back() throws Exception {
        var asked = asked();
        for (var n = 0; n < 200; n++) {
            limits.count(Limit.REPLIES, asked.ben().id().toString());
        }
        arrives(answer(asked, "One too many."));
        read();
        assertThat(letters.of(asked.ben()))
                .first()
                .asString()
                .contains("Send it tomorrow", "One too many.");
        var report = Map.of("why", "shown", "of", asked.there().replaceFirst("/[^/]*", ""));
        var sent =
                forms.post(
                        "/" + asked.network().slug() + "/reports",
                        report,
                        tests.signIn(asked.anna()));
        assertThat(sent.statusCode()).isEqualTo(303);
        reported.hide(asked.network(), tests.join(asked.network(), Role.COORDINATOR));
        arrives(answer(asked, "Still here?"));
        assertThat(read()).isOne();
        assertThat(letters.of(asked.ben()))
                .first()
                .asString()
                .contains("not there any more", "Still here?")
                .doesNotContain(asked.there());
    }

    @Test
    void who_has_not_agreed_to_what_the_network_published_is_asked_to_first() throws Exception {
        var asked = asked();
        var keeper = tests.signIn(tests.join(asked.network(), Role.COORDINATOR));
        var terms = "/" + asked.network().slug() + "/settings/terms";
        forms.post(terms, Map.of("en", "Be kind.", "text_en", "Be kind."), keeper);
        assertThat(forms.get("/" + asked.network().slug() + "/terms", keeper).body())
                .contains("Be kind.");
        arrives(answer(asked, "But I have not read them."));
        read();
        assertThat(letters.of(asked.ben()))
                .first()
                .asString()
                .contains("have not agreed to yet", "But I have not read them.");
    }

    @Test
    void each_letter_of_several_in_one_says_where_it_is_answered() throws Exception {
        var asked = asked();
        var said = Gathered.answerable(asked.letter(), on(), messages).body();
        assertThat(said).contains("We do.", "write to: " + address(asked));
        arrives(answer(asked, "Thank you."));
        assertThat(read()).isEqualTo(1);
        assertThat(page(asked)).contains("Thank you.");
        assertThat(Gathered.answerable(asked.letter(), new AnswersByMail(key, "", ""), messages))
                .isEqualTo(asked.letter());
    }

    @Test
    void a_mailbox_whose_name_leaves_no_room_for_a_code_is_refused_at_the_start() {
        assertThatThrownBy(() -> new AnswersByMail(key, "sixteen.letters.@kith.test", "host"))
                .hasMessageContaining("at most 15");
        assertThat(new AnswersByMail(key, "replies@kith.test", "").areOn()).isFalse();
        assertThat(on().areOn()).isTrue();
    }

    private String answer(Asked asked, String words) {
        return "From: ben@test.kith\r\nTo: %s\r\nMessage-ID: <%s@test.kith>\r\n\r\n%s\r\n"
                .formatted(address(asked), UUID.randomUUID(), words);
    }

    private String inParts(Asked asked, String how, String... parts) {
        return """
        From: ben@test.kith
        To: %s
        Message-ID: <%s@test.kith>
        MIME-Version: 1.0
        Content-Type: multipart/%s; boundary="b"

        --b
        %s
        --b--
        """
                .formatted(address(asked), UUID.randomUUID(), how, String.join("\n--b\n", parts));
    }

    private Asked asked() {
        var network = tests.published();
        return asked(network, tests.join(network, Role.READER), tests.join(network, Role.READER));
    }

    /** Another of the same people. */
    private Asked second(Asked first) {
        return asked(first.network(), first.ben(), first.anna());
    }

    private Asked asked(Network network, Person ben, Person anna) {
        var typed =
                Map.of(
                        "kind",
                        "question",
                        "title",
                        "Who pays?",
                        "body",
                        "Visas.",
                        "language",
                        "en");
        var there =
                forms.post("/" + network.slug() + "/discussions", typed, tests.signIn(ben))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("\\?.*", "");
        var reply = Map.of("body", "We do.", "language", "en");
        forms.post(there + "/replies", reply, tests.signIn(anna));
        return new Asked(network, ben, anna, there, letter(network, ben));
    }

    private Message letter(Network network, Person to) {
        return scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        select * from outgoing_mail where network_id = :network and recipient = :mail
                                        order by created_at desc, id desc limit 1
                                        """)
                                .param("network", network.id().value())
                                .param("mail", to.mail())
                                .query(Letters.of(json))
                                .single());
    }

    private String address(Asked asked) {
        return on().address(asked.network().id(), asked.letter().strand()).orElseThrow();
    }

    private AnswersByMail on() {
        return new AnswersByMail(key, "replies@kith.test", "127.0.0.1");
    }

    private MimeMessage brought(Message message) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var keys = new SigningKeys("");
        var letterhead =
                new Letterhead(
                        senders,
                        networks,
                        keys,
                        key,
                        seals,
                        messages,
                        on(),
                        "https://kith.test",
                        "kith@kith.test",
                        "");
        new Courier(letterhead, keys).bring(message, sender);
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMessage letter) throws Exception {
        var parts = (MimeMultipart) letter.getContent();
        var first = (MimeMultipart) parts.getBodyPart(0).getContent();
        var inner = first.getBodyPart(0).getContent();
        return inner instanceof MimeMultipart deeper
                ? String.valueOf(deeper.getBodyPart(0).getContent())
                : String.valueOf(inner);
    }

    private String page(Asked asked) {
        return forms.get(asked.there(), tests.signIn(asked.anna())).body();
    }

    private int read() throws Exception {
        return read(answering);
    }

    private int read(Answering by) throws Exception {
        var port = server.getImap().getPort();
        return new AnswersBox("127.0.0.1", port, "replies", "secret", false).read(by, key);
    }

    private long unseen() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(mailbox).getUnseenCount();
    }

    private void arrives(String whole) throws Exception {
        mailbox.deliver(mail(whole));
    }

    private static MimeMessage mail(String whole) throws Exception {
        var bytes = whole.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }
}
