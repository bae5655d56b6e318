package org.kith.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.AuditChain;
import org.kith.account.Members;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.SignInLinks;
import org.kith.account.Token;
import org.kith.community.Representatives;
import org.kith.introduction.Friends;
import org.kith.network.NetworkScope;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody signs in under another mail address from now on. */
@KithTest
class AddressTest {

    private static final Pattern LINK = Pattern.compile("/address/\\S+");

    private final TestNetworks tests;
    private final Friends friends;
    private final Members members;
    private final NetworkScope scope;
    private final People people;
    private final Representatives representatives;
    private final SignInLinks links;
    private final Letterbox letterbox;
    private final Browser browser;
    private final JdbcClient db;
    private final Forms forms;

    AddressTest(
            TestNetworks tests,
            Friends friends,
            Members members,
            NetworkScope scope,
            People people,
            Representatives representatives,
            SignInLinks links,
            Letterbox letterbox,
            Browser browser,
            JdbcClient db,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.friends = friends;
        this.members = members;
        this.scope = scope;
        this.people = people;
        this.representatives = representatives;
        this.links = links;
        this.letterbox = letterbox;
        this.browser = browser;
        this.db = db;
        this.forms = new Forms(port);
    }

    @Test
    void the_new_address_opens_the_account_and_its_groups_turn_to_it() {
        var network = tests.published();
        var huda = tests.join(network, Role.REPRESENTATIVE);
        var group =
                friends.group(network, friends.community(network, "Camden"), "Ours", huda.mail());
        var old = links.issue(huda.id(), Duration.ofMinutes(10));
        var mail = address();
        var here = asks(huda, mail);
        assertThat(forms.page(letter(mail), here).statusCode()).isEqualTo(200);
        assertThat(mail(huda)).isEqualTo(huda.mail());
        press(letter(mail), here);
        assertThat(mail(huda)).isEqualTo(mail);
        assertThat(representatives.of(network.id(), group.id()))
                .extracting(Person::id)
                .containsExactly(huda.id());
        assertThat(links.holder(old)).isEmpty();
        assertThat(forms.page("/me", here).statusCode()).isNotEqualTo(200);
        var anew = tests.signIn(huda);
        assertThat(forms.page(letter(mail), anew).statusCode()).isEqualTo(410);
        assertThat(press(letter(mail), anew)).isEqualTo(410);
    }

    /** Whoever mistypes their address gives nothing away to the stranger who reads there. */
    @Test
    void the_letter_to_the_new_address_is_of_no_use_to_anybody_else() {
        var huda = tests.person(false);
        var mail = address();
        asks(huda, mail);
        assertThat(forms.get(letter(mail), null).headers().firstValue("Location").orElseThrow())
                .contains("/sign-in?next=");
        assertThat(press(letter(mail))).isEqualTo(303);
        assertThat(press(letter(mail), tests.signIn(tests.person(false)))).isEqualTo(403);
        assertThat(mail(huda)).isEqualTo(huda.mail());
        assertThat(people.withMail(mail)).isEmpty();
    }

    /** And their links to the addresses in between are over. */
    @Test
    void the_old_address_comes_back_from_wherever_a_thief_has_gone_on_to() {
        var network = tests.published();
        var other = tests.published();
        var huda = tests.join(network, Role.REPRESENTATIVE);
        members.add(other.id(), huda.id(), Role.REPRESENTATIVE);
        for (var each : List.of(network, other)) {
            friends.group(each, friends.community(each, "Camden"), "Ours", huda.mail());
        }
        var first = address();
        press(asked(huda, first), tests.signIn(huda));
        var back = letter(huda.mail());
        var second = address();
        press(asked(huda, second), tests.signIn(huda));
        assertThat(mail(huda)).isEqualTo(second);
        var third = address();
        var thief = asks(huda, third);
        assertThat(press(back)).isEqualTo(200);
        assertThat(mail(huda)).isEqualTo(huda.mail());
        assertThat(press(letter(first))).isEqualTo(410);
        assertThat(press(letter(third), tests.signIn(huda))).isEqualTo(410);
        assertThat(forms.page("/me", thief).statusCode()).isNotEqualTo(200);
        for (var each : List.of(network, other)) {
            assertThat(representatives.naming(each.id(), huda.mail())).hasSize(1);
            assertThat(new AuditChain(scope).walk(each.id()))
                    .isInstanceOf(AuditChain.Walk.Whole.class);
        }
    }

    @Test
    void whoever_reads_the_old_address_stops_it_or_takes_it_back_and_signs_everybody_out() {
        var network = tests.published();
        var huda = tests.join(network, Role.REPRESENTATIVE);
        var group =
                friends.group(network, friends.community(network, "Camden"), "Ours", huda.mail());
        var stopped = address();
        var thief = asks(huda, stopped);
        assertThat(press(letter(huda.mail()))).isEqualTo(200);
        assertThat(press(letter(stopped), tests.signIn(huda))).isEqualTo(410);
        assertThat(forms.page("/me", thief).statusCode()).isNotEqualTo(200);
        var done = address();
        thief = asks(huda, done);
        press(letter(done), thief);
        assertThat(mail(huda)).isEqualTo(done);
        assertThat(press(letter(huda.mail()))).isEqualTo(200);
        assertThat(mail(huda)).isEqualTo(huda.mail());
        assertThat(forms.page("/me", thief).statusCode()).isNotEqualTo(200);
        assertThat(representatives.of(network.id(), group.id()))
                .extracting(Person::id)
                .containsExactly(huda.id());
        assertThat(press(letter(huda.mail()))).isEqualTo(410);
    }

    @Test
    void nobody_learns_or_gets_an_address_that_has_an_account() {
        var other = tests.person(false);
        var huda = tests.person(false);
        var free = address();
        var session = tests.signIn(huda);
        var toFree = forms.post("/me/address", Map.of("mail", free), session);
        var toOther = forms.post("/me/address", Map.of("mail", other.mail()), session);
        assertThat(toOther.statusCode()).isEqualTo(toFree.statusCode());
        assertThat(toOther.headers().firstValue("Location"))
                .isEqualTo(toFree.headers().firstValue("Location"));
        assertThat(letterbox.of(other.mail()).getFirst()).doesNotContain("/address/");
        people.add(new Person(Person.Id.next(), "Sami", free, Language.EN, false));
        assertThat(press(letter(free), session)).isEqualTo(409);
        assertThat(mail(huda)).isEqualTo(huda.mail());
    }

    @Test
    void after_an_hour_the_letter_is_over_and_after_a_week_nothing_is_taken_back() {
        var huda = tests.person(false);
        var late = address();
        var here = asks(huda, late);
        older(huda, "asked_at", 61);
        assertThat(press(letter(late), here)).isEqualTo(410);
        var mail = address();
        asks(huda, mail);
        press(letter(mail), here);
        older(huda, "done_at", 7 * 24 * 60 + 1);
        assertThat(press(letter(huda.mail()))).isEqualTo(410);
        assertThat(mail(huda)).isEqualTo(mail);
    }

    @Test
    void nobody_asks_more_than_five_times_a_day() {
        var huda = tests.person(false);
        for (var i = 0; i < 5; i++) {
            asks(huda, address());
        }
        var sixth = forms.post("/me/address", Map.of("mail", address()), tests.signIn(huda));
        assertThat(sixth.statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void it_is_asked_for_and_done_on_the_pages_alone(Language language) {
        var huda = tests.person(false);
        var mail = address();
        try (var context = browser.open(language, tests.signIn(huda))) {
            var page = context.newPage();
            page.navigate("/me");
            page.fill("#mail", "huda");
            page.locator("form[action='/me/address'] button").click();
            assertThat(page.locator("#mail-error").innerText()).isNotBlank();
            assertThat(page.inputValue("#mail")).isEqualTo("huda");
            page.fill("#mail", mail);
            page.locator("form[action='/me/address'] button").click();
            assertThat(page.locator(".notice.success").count()).isOne();
            Seen.onPhoneAndDesk(page, "me-address", language);
            page.navigate(letter(mail));
            Seen.onPhoneAndDesk(page, "address-use", language);
            page.locator("main form button").click();
            assertThat(page.locator("main form").count()).isZero();
            page.navigate(letter(huda.mail()));
            Seen.onPhoneAndDesk(page, "address-keep", language);
        }
        assertThat(mail(huda)).isEqualTo(mail);
    }

    private Token asks(Person person, String mail) {
        var session = tests.signIn(person);
        assertThat(forms.post("/me/address", Map.of("mail", mail), session).statusCode())
                .isEqualTo(303);
        return session;
    }

    /** The letter to an address that was just asked for. */
    private String asked(Person person, String mail) {
        asks(person, mail);
        return letter(mail);
    }

    private int press(String letter) {
        return press(letter, null);
    }

    private int press(String letter, @Nullable Token session) {
        return forms.post(letter, Map.of(), session).statusCode();
    }

    /** What the newest letter to an address leads to. */
    private String letter(String mail) {
        var link = LINK.matcher(letterbox.of(mail).getFirst());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String mail(Person person) {
        return people.find(person.id()).orElseThrow().mail();
    }

    private void older(Person person, String column, int minutes) {
        var sql =
                column.equals("asked_at")
                        ? "update address_change set asked_at = asked_at - make_interval(mins =>"
                                + " :minutes) where person_id = :person"
                        : "update address_change set done_at = done_at - make_interval(mins =>"
                                + " :minutes) where person_id = :person";
        db.sql(sql).param("minutes", minutes).param("person", person.id().value()).update();
    }

    private static String address() {
        return "new-" + UUID.randomUUID() + "@test.kith";
    }
}
