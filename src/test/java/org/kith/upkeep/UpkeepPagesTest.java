package org.kith.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.Representatives;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** The whole way by hand, in a browser: handed over, claimed, dormant, and alive again. */
@KithTest
class UpkeepPagesTest {

    private static final Pattern LINK = Pattern.compile("/handovers/\\S+");
    private static final Pattern SIGN_IN = Pattern.compile("/sign-in/\\S+");

    private final TestNetworks tests;
    private final Friends friends;
    private final Browser browser;
    private final Representatives representatives;
    private final Questions questions;
    private final Letterbox letterbox;
    private final Keeping keeping;
    private String second = "";

    UpkeepPagesTest(
            TestNetworks tests,
            Friends friends,
            Browser browser,
            Representatives representatives,
            Questions questions,
            Letterbox letterbox,
            Keeping keeping) {
        this.tests = tests;
        this.friends = friends;
        this.browser = browser;
        this.representatives = representatives;
        this.questions = questions;
        this.letterbox = letterbox;
        this.keeping = keeping;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_group_is_handed_over_on_the_pages_alone(Language language) {
        var network = tests.unpublished();
        var old = friends.person(network, Role.REPRESENTATIVE);
        var group = group(network, old);
        var mail = "huda-" + UUID.randomUUID() + "@test.kith";
        handsOver(network, group, old, mail, language);
        var letter = LINK.matcher(letter(mail));
        assertThat(letter.find()).isTrue();
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(letter.group());
            assertThat(page.inputValue("#name")).isEmpty();
            press(page, "button[value=accept]");
            assertThat(page.locator("#name-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "handover", language);
            page.fill("#name", "هدى سالم");
            press(page, "button[value=accept]");
            Seen.onPhoneAndDesk(page, "handover-accepted", language);
            var link = SIGN_IN.matcher(letter(mail));
            assertThat(link.find()).isTrue();
            page.navigate(link.group());
            press(page, "form button");
            assertThat(page.url()).endsWith("/" + network.slug());
            page.navigate("/me/networks");
            assertThat(page.locator("main h3").innerText()).contains(group.name());
        }
        assertThat(representatives.of(network.id(), group.id()))
                .extracting(Person::mail)
                .containsExactly(mail);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_dormant_group_is_claimed_objected_to_and_woken(Language language) {
        var network = tests.published();
        var coordinator = friends.person(network, Role.COORDINATOR);
        var keeper = friends.person(network, Role.REPRESENTATIVE);
        var group = group(network, keeper);
        var link = dormant(network, group, keeper);
        claims(network, group, language);
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(link);
            Seen.onPhoneAndDesk(page, "still-there", language);
            press(page, "form button");
            Seen.onPhoneAndDesk(page, "still-there-yes", language);
        }
        assertThat(questions.open(network.id(), group.id())).isEmpty();
        objectsByLetter(network, language);
        objects(network, group, keeper, language);
        decides(network, coordinator, language);
        assertThat(representatives.of(network.id(), group.id())).containsExactly(keeper);
    }

    private void handsOver(
            Network network, Group group, Person old, String mail, Language language) {
        try (var context = browser.open(language, tests.signIn(old))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/groups/" + group.slug());
            page.locator("main a[href$='/keeping']").click();
            press(page, "a[href$='/handover']");
            page.fill("#mail", "nobody");
            press(page, "form[action$='/handover'] button");
            assertThat(page.locator("#mail-error").innerText()).isNotBlank();
            assertThat(page.locator("#name-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "keeping-refused", language);
            page.fill("#name", "هدى");
            page.fill("#mail", mail);
            press(page, "form[action$='/handover'] button");
            assertThat(page.locator("form[action$='/withdrawal']").count()).isEqualTo(1);
            Seen.onPhoneAndDesk(page, "keeping-waits", language);
        }
    }

    /** A contact who never signed in. */
    private void objectsByLetter(Network network, Language language) {
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate("/objections/" + network.slug() + "/" + keeping.token(second).value());
            press(page, "button[value=object]");
            assertThat(page.locator("#words-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "objection", language);
            page.fill("#words", "لم نسمع به");
            press(page, "button[value=object]");
            assertThat(page.locator("main form").count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_coordinator_says_whom_a_successor_replaces(Language language) {
        var network = tests.published();
        var coordinator = friends.person(network, Role.COORDINATOR);
        var keeper = friends.person(network, Role.REPRESENTATIVE);
        var group = group(network, keeper);
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/groups/" + group.slug() + "/handover");
            page.fill("#name", "هدى");
            page.fill("#mail", Keeping.address());
            press(page, "form[action$='/handover'] button");
            assertThat(page.locator("#replaces-error").innerText()).isNotBlank();
            assertThat(page.inputValue("#name")).isEqualTo("هدى");
            Seen.onPhoneAndDesk(page, "handover-for-another", language);
            page.selectOption("#replaces", keeper.mail());
            press(page, "form[action$='/handover'] button");
            page.navigate("/" + network.slug() + "/claims");
            assertThat(page.locator("main").innerText()).contains(group.name(), "هدى");
            Seen.onPhoneAndDesk(page, "claims-handover", language);
        }
        assertThat(keeping.letters(keeper.mail())).hasSize(1);
    }

    private void claims(Network network, Group group, Language language) {
        try (var context = browser.open(language, tests.signIn(tests.person(false)))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/groups/" + group.slug());
            Seen.onPhoneAndDesk(page, "group-dormant", language);
            page.locator("main a[href$='/claim']").click();
            page.fill("#address", "example.org");
            press(page, "form[action$='/claim'] button");
            assertThat(page.locator("#evidence-error").innerText()).isNotBlank();
            assertThat(page.locator("#address-error").innerText()).isNotBlank();
            page.fill("#evidence", "I have been its secretary since March.");
            page.fill("#address", "https://example.org/minutes");
            press(page, "form[action$='/claim'] button");
            Seen.onPhoneAndDesk(page, "claim", language);
            assertThat(page.locator("form[action$='/claim']").count()).isZero();
        }
    }

    private void objects(Network network, Group group, Person keeper, Language language) {
        try (var context = browser.open(language, tests.signIn(keeper))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/groups/" + group.slug() + "/keeping");
            Seen.onPhoneAndDesk(page, "keeping", language);
            press(page, "button[value=object]");
            assertThat(page.locator("[role=alert]").innerText()).isNotBlank();
            page.locator("main textarea").fill("لا نعرف هذا الشخص");
            press(page, "button[value=object]");
            assertThat(page.locator("main .notice.warning").last().innerText())
                    .contains("لا نعرف هذا الشخص");
        }
    }

    private void decides(Network network, Person coordinator, Language language) {
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/claims");
            assertThat(page.locator("button[value=accept]").count()).isEqualTo(1);
            Seen.onPhoneAndDesk(page, "claims", language);
            press(page, "button[value=decline]");
            assertThat(page.locator("[role=alert]").innerText()).isNotBlank();
            page.locator("main textarea").first().fill("Not in the group.");
            press(page, "button[value=decline]");
            assertThat(page.locator("button[value=decline]").count()).isZero();
        }
    }

    /** Asked, and silent: the address of the link in its letter. */
    private String dormant(Network network, Group group, Person keeper) {
        var id = Uuid7.next();
        var token = Token.random();
        var now = Instant.now();
        questions.ask(network.id(), id, group.id(), now);
        questions.letter(network.id(), id, token, Letters.To.of(keeper), now);
        for (var step : Question.Step.values()) {
            questions.step(network.id(), id, step, now);
        }
        return "/still-there/" + network.slug() + "/" + token.value();
    }

    private Group group(Network network, Person keeper) {
        second = Keeping.address();
        return keeping.group(network, keeper.mail(), second);
    }

    private String letter(String mail) {
        return letterbox.of(mail).getFirst();
    }

    private static void press(Page page, String button) {
        page.locator("main " + button).first().click();
    }
}
