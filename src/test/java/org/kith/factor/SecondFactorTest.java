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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

@KithTest
class SecondFactorTest {

    private final SecondFactors factors;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final Sessions sessions;
    private final TestNetworks tests;
    private final JdbcClient db;
    private final Forms forms;

    SecondFactorTest(
            SecondFactors factors,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            Sessions sessions,
            TestNetworks tests,
            JdbcClient db,
            @Value("${local.server.port}") int port) {
        this.factors = factors;
        this.codes = codes;
        this.recovery = recovery;
        this.sessions = sessions;
        this.tests = tests;
        this.db = db;
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
        assertThat(forms.get(imports, who.token()).statusCode()).isEqualTo(200);
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
        assertThat(factors.confirm(session(who.token()), code)).isTrue();
        assertThat(factors.confirm(session(tests.signIn(who.person())), code)).isFalse();
    }

    @Test
    void a_code_of_another_hour_or_another_person_does_not_open() {
        var who = guarded();
        var other = guarded();
        var old = codes.code(who.secret(), Instant.now().minus(Duration.ofHours(1)));
        assertThat(factors.confirm(session(who.token()), old)).isFalse();
        assertThat(factors.confirm(session(who.token()), code(other, 1))).isFalse();
    }

    @Test
    void a_code_in_arabic_digits_opens_too() {
        var who = guarded();
        var arabic =
                code(who, 1)
                        .chars()
                        .mapToObj(digit -> Character.toString(digit - '0' + '٠'))
                        .reduce("", String::concat);
        assertThat(factors.confirm(session(who.token()), arabic)).isTrue();
    }

    @Test
    void a_recovery_code_opens_once_however_it_is_typed() {
        var who = guarded();
        var typed = who.paper().getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(factors.confirm(session(who.token()), typed)).isTrue();
        assertThat(factors.confirm(session(tests.signIn(who.person())), typed)).isFalse();
        assertThat(recovery.left(who.person().id())).isEqualTo(RecoveryCodes.HOW_MANY - 1);
    }

    @Test
    void new_recovery_codes_make_the_old_ones_worthless() {
        var who = guarded();
        factors.renewRecoveryCodes(who.person());
        assertThat(factors.confirm(session(who.token()), who.paper().getFirst())).isFalse();
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
        for (var path :
                List.of("/me/app/removal", "/me/recovery-codes", "/me/tokens", "/me/passkeys")) {
            assertThat(forms.post(path, Map.of(), who.token()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(session(who.token()).guarded()).isTrue();
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
        assertThat(factors.confirm(session(who.token()), code(who, 1))).isTrue();
    }

    private Guarded guarded() {
        return guarded(tests.published());
    }

    private Guarded guarded(Network network) {
        var person = tests.join(network, Role.COORDINATOR);
        codes.begin(person.id());
        var secret = codes.waiting(person.id()).orElseThrow();
        var setUpIn = session(tests.signIn(person));
        var paper = factors.confirmApp(setUpIn, codes.code(secret, Instant.now())).orElseThrow();
        return new Guarded(network, person, tests.signIn(person), secret, paper);
    }

    /** The code of now was used for setting up; a phone whose clock is fast shows the next one. */
    private String code(Guarded who, int stepsAhead) {
        return codes.code(who.secret(), Instant.now().plusSeconds(30L * stepsAhead));
    }

    private HttpResponse<String> confirm(Guarded who, String code, String next) {
        return forms.post("/me/confirmation", Map.of("code", code, "next", next), who.token());
    }

    private Session session(Token token) {
        return sessions.find(token).orElseThrow();
    }
}
