package org.kith.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.People;
import org.kith.account.Token;
import org.kith.shared.Language;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A stranger gets in where strangers are wanted, and nobody learns who is none. */
@KithTest
class StrangersTest {

    private static final Pattern LINK = Pattern.compile("/sign-in/new/([^?\\s]+)\\S*");

    private final TestNetworks tests;
    private final Strangers strangers;
    private final People people;
    private final JdbcClient db;
    private final Forms forms;

    StrangersTest(
            TestNetworks tests,
            Strangers strangers,
            People people,
            JdbcClient db,
            @LocalServerPort int port) {
        this.tests = tests;
        this.strangers = strangers;
        this.people = people;
        this.db = db;
        this.forms = new Forms(port);
    }

    @Test
    void a_stranger_becomes_a_person_by_the_button_of_the_letter_and_asks_to_belong() {
        var network = tests.published();
        var next = "/" + network.slug() + "/application";
        var mail = address();
        asks(mail, next);
        var letter = letters(mail).getFirst();
        var link = LINK.matcher(letter);
        assertThat(link.find()).isTrue();

        var page = "/sign-in/new/" + link.group(1);
        assertThat(forms.get(link.group(), null).statusCode()).isEqualTo(200);
        assertThat(people.withMail(mail)).isEmpty();
        var nameless = forms.post(page, Map.of("name", " ", "next", next), null);
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(people.withMail(mail)).isEmpty();
        var answer = forms.post(page, Map.of("name", "هدى", "next", next), null);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(next);
        assertThat(people.withMail(mail).orElseThrow().name()).isEqualTo("هدى");
        var session = answer.headers().firstValue("Set-Cookie").orElseThrow();
        var token = new Token(session.replaceFirst("kith-session=([^;]*).*", "$1"));
        assertThat(forms.post(next, Map.of("words", "We write."), token).statusCode())
                .isEqualTo(303);
        assertThat(forms.get(link.group(), null).statusCode()).isEqualTo(410);
    }

    @Test
    void known_and_unknown_addresses_get_one_answer_and_one_letter_each() {
        var network = tests.published();
        var group = "/" + network.slug() + "/groups/friends/claim";
        var known = tests.person(false).mail();
        var unknown = address();

        assertThat(asks(known, group).replace(known, ""))
                .isEqualTo(asks(unknown, group).replace(unknown, ""));

        assertThat(letters(known)).hasSize(1);
        assertThat(letters(unknown)).hasSize(1);
    }

    @Test
    void elsewhere_and_in_hidden_networks_an_unknown_address_gets_nothing() {
        var published = tests.published();
        var hidden = tests.unpublished();
        var mail = address();
        asks(mail, "/");
        asks(mail, "/" + published.slug());
        asks(mail, "/" + published.slug() + "/members");
        asks(mail, "/" + hidden.slug() + "/application");
        asks(mail, "//elsewhere.example/" + published.slug() + "/application");

        assertThat(letters(mail)).isEmpty();
    }

    @Test
    void a_mailbox_is_not_flooded() {
        var next = "/" + tests.published().slug() + "/application";
        var mail = address();
        for (int i = 0; i < 8; i++) {
            strangers.ask(mail, Language.EN, next);
        }

        assertThat(letters(mail)).hasSize(5);
    }

    @Test
    void a_letter_lets_in_once() {
        var next = "/" + tests.published().slug() + "/application";
        var mail = address();
        asks(mail, next);
        var link = LINK.matcher(letters(mail).getFirst());
        assertThat(link.find()).isTrue();
        var token = new Token(link.group(1));

        assertThat(
                        AtOnce.both(
                                () -> strangers.become(token, "One", Language.EN, "").isPresent(),
                                () -> strangers.become(token, "Two", Language.EN, "").isPresent()))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void what_is_no_address_is_answered_clearly() {
        for (var mail : List.of("a".repeat(300) + "@example.org", "a\u202e@example.org")) {
            var answer = forms.post("/sign-in", Map.of("mail", mail), null);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("mail-error");
        }
    }

    private String asks(String mail, String next) {
        var answer = forms.post("/sign-in", Map.of("mail", mail, "next", next), null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body()
                .replaceFirst("(?s).*<main[^>]*>(.*)</main>.*", "$1")
                .replaceAll("(challenge|options|nonce|value|data-[a-z]+)=\"[^\"]*\"", "");
    }

    private static String address() {
        return "huda-" + UUID.randomUUID() + "@test.kith";
    }

    private List<String> letters(String mail) {
        return db.sql("select body from outgoing_mail where recipient = :mail")
                .param("mail", mail)
                .query((row, n) -> row.getString("body"))
                .list();
    }
}
