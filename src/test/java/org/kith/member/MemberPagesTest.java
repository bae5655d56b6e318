package org.kith.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Members;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;

import java.util.UUID;
import java.util.regex.Pattern;

/** The whole way by hand, in a browser: invited, asking to belong, given an office, leaving. */
@KithTest
class MemberPagesTest {

    private static final Pattern LINK = Pattern.compile("/invitations/\\S+");
    private static final Pattern SIGN_IN = Pattern.compile("/sign-in/\\S+");

    private final TestNetworks tests;
    private final Friends friends;
    private final Browser browser;
    private final Members members;
    private final Offices offices;
    private final People people;
    private final Letterbox letterbox;

    MemberPagesTest(
            TestNetworks tests,
            Friends friends,
            Browser browser,
            Members members,
            Offices offices,
            People people,
            Letterbox letterbox) {
        this.tests = tests;
        this.friends = friends;
        this.browser = browser;
        this.members = members;
        this.offices = offices;
        this.people = people;
        this.letterbox = letterbox;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void somebody_invited_by_mail_is_what_they_were_invited_to_be(Language language) {
        var network = tests.unpublished();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var mail = "huda-" + UUID.randomUUID() + "@test.kith";
        invites(network, coordinator, mail, language);
        var letter = LINK.matcher(letter(mail));
        assertThat(letter.find()).isTrue();

        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(letter.group());
            press(page, "form.form button");
            assertThat(page.locator("#name-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "invitation", language);
            page.fill("#name", "هدى");
            press(page, "form.form button");
            Seen.onPhoneAndDesk(page, "invitation-accepted", language);
            var link = SIGN_IN.matcher(letter(mail));
            assertThat(link.find()).isTrue();
            page.navigate(link.group());
            press(page, "form button");
            assertThat(page.url()).endsWith("/" + network.slug());
            page.navigate(letter.group());
            assertThat(page.locator("main form").count()).isZero();
            page.navigate("/me/networks");
            assertThat(page.locator("main h3").count()).isEqualTo(1);
        }
        var huda = people.withMail(mail).orElseThrow();
        assertThat(members.roleOf(network.id(), huda)).isEqualTo(Office.CHAIR.power());
        changes(network, coordinator, huda, language);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void somebody_asks_to_belong_and_leaves_again(Language language) {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var asking = tests.person(false);
        try (var context = browser.open(language, tests.signIn(asking))) {
            var page = context.newPage();
            page.navigate("/" + network.slug());
            page.locator("nav.primary a[href$='/application']").click();
            press(page, "form.form button");
            assertThat(page.locator("#words-error").innerText()).isNotBlank();
            page.fill("#words", "We write letters to Abu Dis.");
            press(page, "form.form button");
            Seen.onPhoneAndDesk(page, "application", language);
            assertThat(page.locator("textarea").count()).isZero();
        }
        accepts(network, coordinator, language);
        assertThat(members.roleOf(network.id(), asking)).isEqualTo(Role.READER);
        leaves(network, asking, language);
        assertThat(members.roleOf(network.id(), asking)).isEqualTo(Role.PERSON);
    }

    private void invites(Network network, Person coordinator, String mail, Language language) {
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/members");
            page.fill("#mail", "nobody");
            press(page, "form[action$='/invitations'] button");
            assertThat(page.locator("#mail-error").innerText()).isNotBlank();
            assertThat(page.inputValue("#mail")).isEqualTo("nobody");
            page.fill("#mail", mail);
            page.selectOption("#office", "chair");
            press(page, "form[action$='/invitations'] button");
            assertThat(page.locator("form[action$='/withdrawal']").count()).isEqualTo(1);
            Seen.onPhoneAndDesk(page, "members", language);
        }
    }

    private void changes(Network network, Person coordinator, Person huda, Language language) {
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/members/" + huda.id());
            page.selectOption("#office", "translator");
            press(page, "form[action$='/offices'] button");
            press(page, "form[action$='/end'] button");
            assertThat(page.locator("form[action$='/end']").count()).isEqualTo(1);
            Seen.onPhoneAndDesk(page, "member", language);
            page.navigate("/" + network.slug() + "/members/" + coordinator.id());
            press(page, "form[action$='/end'] button");
            assertThat(page.locator("[role=alert]").innerText()).isNotBlank();
            assertThat(members.coordinators(network.id())).containsExactly(coordinator.id());
        }
    }

    private void accepts(Network network, Person coordinator, Language language) {
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/members");
            Seen.onPhoneAndDesk(page, "members-asking", language);
            press(page, "button[value=accept]");
            assertThat(page.locator("button[value=accept]").count()).isZero();
        }
    }

    private void leaves(Network network, Person asking, Language language) {
        var community = friends.community(network, "Camden");
        var group = friends.group(network, community, "أصدقاء كامدن", asking.mail());
        offices.appoint(network.id(), Actor.KITH, asking.id(), Office.DEPUTY, group.id().value());
        try (var context = browser.open(language, tests.signIn(asking))) {
            var page = context.newPage();
            page.navigate("/me/networks");
            assertThat(page.locator("main h3").count()).isEqualTo(2);
            Seen.onPhoneAndDesk(page, "my-networks", language);
            press(page, "form[action$='/departure'] button");
            assertThat(page.locator("form[action$='/departure']").count()).isZero();
            assertThat(page.locator("main h3").count()).isEqualTo(2);
        }
    }

    private String letter(String mail) {
        return letterbox.of(mail).getFirst();
    }

    private static void press(Page page, String button) {
        page.locator("main " + button).first().click();
    }
}
