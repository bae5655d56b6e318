package org.kith.factor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.account.Sessions;
import org.kith.account.Token;
import org.kith.network.Network;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

@KithTest
class SecondFactorTest {

    private final SecondFactors factors;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final Sessions sessions;
    private final TestNetworks tests;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Browser browser;
    private final Forms forms;

    SecondFactorTest(
            SecondFactors factors,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            Sessions sessions,
            TestNetworks tests,
            JdbcClient db,
            TransactionTemplate transaction,
            Browser browser,
            @Value("${local.server.port}") int port) {
        this.factors = factors;
        this.codes = codes;
        this.recovery = recovery;
        this.sessions = sessions;
        this.tests = tests;
        this.db = db;
        this.transaction = transaction;
        this.browser = browser;
        this.forms = new Forms(port);
    }

    /**
     * A coordinator with an app; their session, in which it was not shown, and the codes on paper.
     */
    private record Guarded(
            Network network, Person person, Token token, byte[] secret, List<String> paper) {}

    @Test
    void power_over_a_registry_waits_for_the_second_factor() {
        var who = guarded();
        var imports = "/" + who.network().slug() + "/imports";
        var asked = forms.get(imports, who.token());
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElseThrow())
                .endsWith("/me/confirmation?next=" + imports.replace("/", "%2F"));
        var answer = confirm(who, code(who, 1), imports);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(imports);
        assertThat(forms.get(imports, given(answer)).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_knows_the_token_from_before_the_factor_has_no_power_by_it() {
        var who = guarded();
        var before = session(who.token());
        var shown = given(confirm(who, code(who, 1), "/"));
        assertThat(sessions.find(who.token())).isEmpty();
        assertThat(session(shown).id()).isEqualTo(before.id());
        assertThat(session(shown).confirmed()).isTrue();
        assertThat(sessions.running(who.person().id())).hasSize(2);
    }

    @Test
    void what_another_key_has_sealed_opens_nothing_and_the_codes_on_paper_do() {
        var who = guarded();
        db.sql("update one_time_secret set sealed = :other where person_id = :person")
                .param("other", new SecureRandom().generateSeed(48))
                .param("person", who.person().id().value())
                .update();
        assertThat(confirm(who, code(who, 1), "/").statusCode()).isEqualTo(422);
        var answer = confirm(who, who.paper().getFirst(), "/");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(forms.get("/me/security", given(answer)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_half_set_up_app_of_another_key_is_begun_anew() {
        var person = tests.person(false);
        codes.begin(person.id());
        db.sql("update one_time_secret set sealed = sealed || '\\x00' where person_id = :person")
                .param("person", person.id().value())
                .update();
        assertThat(codes.waiting(person.id())).isEmpty();
        codes.begin(person.id());
        assertThat(codes.waiting(person.id())).isPresent();
    }

    /** The second waits until the first is done, and sees that nothing is left. */
    @Test
    void two_factors_removed_at_once_leave_nobody_guarded_with_nothing() throws Exception {
        var who = guarded();
        var passkey = Uuid7.next();
        db.sql(
                        """
                        insert into passkey (id, credential_id, person_id, name, public_key, backed_up)
                        values (:id, :credential, :person, 'My phone', '', false)
                        """)
                .param("id", passkey)
                .param("credential", Token.random().hash())
                .param("person", who.person().id().value())
                .update();
        try (var other = Executors.newSingleThreadExecutor()) {
            var second =
                    transaction.execute(
                            status -> {
                                factors.removeApp(who.person());
                                var begun =
                                        other.submit(
                                                () ->
                                                        factors.removePasskey(
                                                                who.person(),
                                                                new Passkey.Id(passkey)));
                                sleep();
                                return begun;
                            });
            Objects.requireNonNull(second).get(10, TimeUnit.SECONDS);
        }
        assertThat(session(who.token()).guarded()).isFalse();
        assertThat(recovery.left(who.person().id())).isZero();
    }

    @Test
    void what_a_coordinator_may_do_as_a_reader_needs_none() {
        var who = guarded();
        assertThat(forms.get("/" + who.network().slug() + "/links", who.token()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_unpublished_network_stays_there_for_its_coordinator() {
        var who = guarded(tests.unpublished());
        assertThat(forms.get("/" + who.network().slug() + "/imports", who.token()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_code_opens_once() {
        var who = guarded();
        var code = code(who, 1);
        assertThat(factors.confirm(session(who.token()), code)).isPresent();
        assertThat(factors.confirm(session(tests.signIn(who.person())), code)).isEmpty();
    }

    @Test
    void a_code_of_another_hour_or_another_person_does_not_open() {
        var who = guarded();
        var other = guarded();
        var old = codes.code(who.secret(), Instant.now().minus(Duration.ofHours(1)));
        assertThat(factors.confirm(session(who.token()), old)).isEmpty();
        assertThat(factors.confirm(session(who.token()), code(other, 1))).isEmpty();
    }

    @Test
    void a_code_in_arabic_digits_opens_too() {
        var who = guarded();
        var arabic =
                code(who, 1)
                        .chars()
                        .mapToObj(digit -> Character.toString(digit - '0' + '٠'))
                        .reduce("", String::concat);
        assertThat(factors.confirm(session(who.token()), arabic)).isPresent();
    }

    @Test
    void a_recovery_code_opens_once_however_it_is_typed() {
        var who = guarded();
        var typed = who.paper().getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(factors.confirm(session(who.token()), typed)).isPresent();
        assertThat(factors.confirm(session(tests.signIn(who.person())), typed)).isEmpty();
        assertThat(recovery.left(who.person().id())).isEqualTo(RecoveryCodes.HOW_MANY - 1);
    }

    @Test
    void new_recovery_codes_make_the_old_ones_worthless() {
        var who = guarded();
        factors.renewRecoveryCodes(who.person());
        assertThat(factors.confirm(session(who.token()), who.paper().getFirst())).isEmpty();
    }

    @Test
    void who_guesses_has_to_wait() {
        var who = guarded();
        for (var n = 0; n < 5; n++) {
            assertThat(confirm(who, "00000" + n, "/").statusCode()).isEqualTo(422);
        }
        var refused = confirm(who, code(who, 1), "/");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_code_that_did_not_open_is_still_there_to_be_mended() {
        assertThat(confirm(guarded(), "123 45", "/").body()).contains("value=\"123 45\"");
    }

    @Test
    void who_removes_the_last_factor_is_asked_for_none() {
        var who = guarded();
        factors.removeApp(who.person());
        assertThat(session(who.token()).guarded()).isFalse();
        assertThat(recovery.left(who.person().id())).isZero();
        assertThat(forms.get("/" + who.network().slug() + "/imports", who.token()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_stolen_session_can_neither_remove_a_factor_nor_make_a_token() {
        var who = guarded();
        var before = sessions.running(who.person().id()).size();
        for (var path :
                List.of("/me/app/removal", "/me/recovery-codes", "/me/tokens", "/me/passkeys")) {
            var refused = forms.post(path, Map.of(), who.token());
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).as(path).contains("This needs your second factor");
        }
        assertThat(session(who.token()).guarded()).isTrue();
        assertThat(sessions.running(who.person().id())).hasSize(before);
        assertThat(recovery.left(who.person().id())).isEqualTo(RecoveryCodes.HOW_MANY);
    }

    @Test
    void a_form_sent_before_the_factor_is_shown_is_kept_and_sent_again() {
        var who = guarded();
        var typed = "My \"phone\" <b>\nof work";
        var early =
                forms.post("/me/passkeys", Map.of("name", typed, "credential", "x"), who.token());
        assertThat(early.statusCode()).isEqualTo(403);
        assertThat(early.body())
                .contains("action=\"/me/passkeys\"", "href=\"/me/confirmation\"")
                .contains("name=\"name\" value=\"My &#34;phone&#34; &lt;b>\nof work\"")
                .doesNotContain("name=\"credential\"");
        var shown = given(confirm(who, code(who, 1), "/"));
        var again = forms.post("/me/passkeys", Map.of("name", typed), shown);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("This passkey could not be added", "My &#34;phone&#34;");
    }

    @Test
    void a_passkey_has_a_name_that_can_be_read() {
        var person = tests.person(false);
        var fields = Map.of("name", "My \u202Ephone", "credential", "{}");
        var page = forms.post("/me/passkeys", fields, tests.signIn(person));
        assertThat(page.body()).contains("signs in it that cannot be seen").contains("phone");
    }

    @Test
    void a_form_that_came_early_is_sent_again_from_its_window() {
        for (var language : new Language[] {Language.EN, Language.AR}) {
            var who = guarded();
            var invited = "friend-" + UUID.randomUUID() + "@test.kith";
            var confirmed = given(confirm(who, who.paper().getFirst(), "/"));
            try (var context = browser.open(language, confirmed)) {
                var page = context.newPage();
                page.navigate("/" + who.network().slug() + "/members");
                page.locator("#mail").fill(invited);
                page.locator("#office").selectOption("treasurer");
                context.addCookies(List.of(browser.cookie(tests.signIn(who.person()))));
                page.locator("form[action$='/invitations'] button").click();
                Seen.onPhoneAndDesk(page, "early-form", language);
                var other = context.waitForPage(() -> page.locator("a[target]").click());
                other.locator("#code").fill(who.paper().getLast());
                other.locator("form[action='/me/confirmation'] button").click();
                other.waitForURL(url -> !url.contains("/me/confirmation"));
                page.locator("form[action$='/invitations'] button").click();
                assertThat(page.locator("main").innerText()).contains(invited);
                assertThat(page.url()).endsWith("/members");
            }
        }
    }

    @Test
    void a_passkey_that_does_not_open_is_not_said_to_be_a_code() {
        var who = guarded();
        var page = forms.post("/me/confirmation/passkey", Map.of(), who.token());
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("This passkey does not open here")
                .doesNotContain("This code does not open");
    }

    @Test
    void each_change_is_told_by_mail() {
        var who = guarded();
        factors.removeApp(who.person());
        var told =
                db.sql(
                                "select body from outgoing_mail where recipient = :mail order by"
                                        + " created_at, id")
                        .param("mail", who.person().mail())
                        .query(String.class)
                        .list();
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).contains("was added");
        assertThat(told.getLast()).contains("was removed", "/me/security");
    }

    @Test
    void the_table_does_not_tell_the_secret() {
        var who = guarded();
        var sealed =
                db.sql("select sealed from one_time_secret where person_id = :person")
                        .param("person", who.person().id().value())
                        .query(byte[].class)
                        .single();
        assertThat(HexFormat.of().formatHex(sealed))
                .doesNotContain(HexFormat.of().formatHex(who.secret()));
    }

    @Test
    void an_app_in_use_is_not_replaced_by_beginning_anew() {
        var who = guarded();
        codes.begin(who.person().id());
        assertThat(codes.waiting(who.person().id())).isEmpty();
        assertThat(factors.confirm(session(who.token()), code(who, 1))).isPresent();
    }

    private Guarded guarded() {
        return guarded(tests.published());
    }

    private Guarded guarded(Network network) {
        var person = tests.join(network, Role.COORDINATOR);
        codes.begin(person.id());
        var secret = codes.waiting(person.id()).orElseThrow();
        var setUpIn = session(tests.signIn(person));
        var added = factors.confirmApp(setUpIn, codes.code(secret, Instant.now())).orElseThrow();
        return new Guarded(network, person, tests.signIn(person), secret, added.codes());
    }

    /** The code of now was used for setting up; a phone whose clock is fast shows the next one. */
    private String code(Guarded who, int stepsAhead) {
        return codes.code(who.secret(), Instant.now().plusSeconds(30L * stepsAhead));
    }

    private HttpResponse<String> confirm(Guarded who, String code, String next) {
        return forms.post("/me/confirmation", Map.of("code", code, "next", next), who.token());
    }

    /** The token that an answer gives to the browser. */
    private static Token given(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("kith-session="))
                .map(cookie -> new Token(cookie.replaceFirst("kith-session=([^;]*).*", "$1")))
                .findFirst()
                .orElseThrow();
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Session session(Token token) {
        return sessions.find(token).orElseThrow();
    }
}
