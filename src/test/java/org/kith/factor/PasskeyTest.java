package org.kith.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Sessions;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** With an authenticator that Chromium pretends to have: what people do with a finger. */
@KithTest
class PasskeyTest {

    private final Browser browser;
    private final TestNetworks tests;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final Challenges challenges;
    private final JdbcClient db;

    PasskeyTest(
            Browser browser,
            TestNetworks tests,
            Sessions sessions,
            Passkeys passkeys,
            SecondFactors factors,
            Challenges challenges,
            JdbcClient db) {
        this.browser = browser;
        this.tests = tests;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.factors = factors;
        this.challenges = challenges;
        this.db = db;
    }

    @Test
    void a_passkey_is_made_signs_in_confirms_and_is_removed() {
        var network = tests.published();
        var person = tests.join(network, Role.COORDINATOR);
        try (var context = browser.open(Language.EN, tests.signIn(person))) {
            var page = withFinger(context);
            make(page, "My phone");
            assertThat(page.locator(".codes li").count()).isEqualTo(RecoveryCodes.HOW_MANY);
            assertThat(page.locator("main").innerText()).contains("My phone");
            assertThat(passkeys.of(person.id())).hasSize(1);
            context.clearCookies();
            signIn(page, network.slug());
            assertThat(page.url()).endsWith("/" + network.slug() + "/imports");
            page.navigate("/me/security");
            page.locator("form[action$='/removal'] button").first().click();
            assertThat(passkeys.of(person.id())).isEmpty();
        }
    }

    @Test
    void a_session_opened_by_mail_is_confirmed_by_a_passkey() {
        var network = tests.published();
        var person = tests.join(network, Role.COORDINATOR);
        try (var context = browser.open(Language.EN, tests.signIn(person))) {
            var page = withFinger(context);
            make(page, "My phone");
            context.clearCookies();
            context.addCookies(List.of(browser.cookie(tests.signIn(person))));
            page.navigate("/" + network.slug() + "/imports");
            assertThat(page.url()).contains("/me/confirmation");
            Seen.onPhoneAndDesk(page, "confirmation", Language.EN);
            db.sql("update passkey set backed_up = true where person_id = :person")
                    .param("person", person.id().value())
                    .update();
            page.locator("form[data-passkey] button").click();
            page.waitForURL("**/imports");
            assertThat(passkeys.of(person.id()))
                    .extracting(Passkey::backedUp)
                    .as("this device keeps no copy, as it said when it was used last")
                    .containsExactly(false);
        }
    }

    @Test
    void a_removed_passkey_opens_nothing() {
        var person = tests.person(false);
        try (var context = browser.open(Language.EN, tests.signIn(person))) {
            var page = withFinger(context);
            make(page, "Lost phone");
            passkeys.of(person.id()).forEach(one -> factors.removePasskey(person, one.id()));
            context.clearCookies();
            signIn(page, "world");
            page.waitForURL("**/sign-in?passkey=refused&next=*");
            assertThat(page.locator("main").innerText()).contains("does not open here");
        }
    }

    @Test
    void a_device_without_a_passkey_says_so_and_the_link_remains() {
        try (var context = browser.open(Language.EN, null)) {
            var page = withFinger(context);
            page.navigate("/sign-in");
            page.locator("form[data-passkey] button").click();
            page.locator("form[data-passkey] [role=alert]").waitFor();
            assertThat(page.locator("#mail").isVisible()).isTrue();
        }
    }

    @Test
    void without_scripts_no_passkey_is_offered_and_the_link_remains() {
        try (var context = browser.openWithoutScripts(Language.EN, null)) {
            var page = context.newPage();
            page.navigate("/sign-in");
            assertThat(page.locator("form[data-passkey]").isVisible()).isFalse();
            assertThat(page.locator("#mail").isVisible()).isTrue();
        }
    }

    @Test
    void a_challenge_counts_once_and_for_its_own_purpose() {
        var challenge = challenges.issue("sign-in");
        assertThat(challenges.use(challenge, "confirm:" + UUID.randomUUID())).isFalse();
        assertThat(challenges.use(challenge, "sign-in")).isTrue();
        assertThat(challenges.use(challenge, "sign-in")).isFalse();
        challenge[0] ^= 1;
        assertThat(challenges.use(challenge, "sign-in")).isFalse();
    }

    @Test
    void a_challenge_of_a_node_whose_clock_is_a_minute_off_counts_and_of_another_hour_does_not() {
        var now = Instant.now();
        assertThat(challenges.use(challenges.issue("x", now.plusSeconds(50)), "x")).isTrue();
        assertThat(challenges.use(challenges.issue("x", now.plusSeconds(90)), "x")).isFalse();
        assertThat(challenges.use(challenges.issue("x", now.minusSeconds(640)), "x")).isTrue();
        assertThat(challenges.use(challenges.issue("x", now.minusSeconds(690)), "x")).isFalse();
    }

    @Test
    void an_answer_that_is_none_opens_nothing() {
        var session = sessions.find(tests.signIn(tests.person(false))).orElseThrow();
        for (var answer : new String[] {"", "{}", "null", "[]", "{\"id\":\"AA\"}", "\0"}) {
            assertThat(factors.confirmByPasskey(session, answer)).as(answer).isEmpty();
            assertThat(factors.addPasskey(session, answer, "x")).as(answer).isEmpty();
        }
    }

    @Test
    void how_i_sign_in_can_be_used_by_everybody() {
        var person = tests.person(false);
        for (var language : new Language[] {Language.EN, Language.AR}) {
            var session = sessions.openConfirmed(person.id(), "Firefox, Android");
            try (var context = browser.open(language, session)) {
                var page = withFinger(context);
                if (language == Language.EN) {
                    make(page, "هاتفي");
                }
                page.navigate("/me/security");
                page.locator("form[action='/me/app'] button").click();
                Seen.onPhoneAndDesk(page, "security", language);
                page.locator("button[formaction='/me/app/removal']").click();
            }
        }
    }

    private static void make(Page page, String name) {
        page.navigate("/me/security");
        page.locator("#passkey-name").fill(name);
        page.locator("form[data-passkey=make] button").click();
        page.locator(".codes").waitFor();
    }

    private static void signIn(Page page, String network) {
        page.navigate("/sign-in?next=/" + network + "/imports");
        page.locator("form[data-passkey] button").click();
        page.waitForURL(url -> !url.endsWith("/imports") || !url.contains("next="));
    }

    private static Page withFinger(BrowserContext context) {
        var page = context.newPage();
        var chromium = context.newCDPSession(page);
        chromium.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        chromium.send("WebAuthn.addVirtualAuthenticator", arguments);
        return page;
    }
}
