package org.kith.factor;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Members;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.account.Sessions;
import org.kith.network.Network;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@KithTest
class RecoveryTest {

    private final Recovering recovering;
    private final Recoveries recoveries;
    private final SecondFactors factors;
    private final OneTimeCodes codes;
    private final Sessions sessions;
    private final Members members;
    private final TestNetworks tests;
    private final JdbcClient db;
    private final Browser browser;
    private final Forms forms;

    RecoveryTest(
            Recovering recovering,
            Recoveries recoveries,
            SecondFactors factors,
            OneTimeCodes codes,
            Sessions sessions,
            Members members,
            TestNetworks tests,
            JdbcClient db,
            Browser browser,
            @Value("${local.server.port}") int port) {
        this.recovering = recovering;
        this.recoveries = recoveries;
        this.factors = factors;
        this.codes = codes;
        this.sessions = sessions;
        this.members = members;
        this.tests = tests;
        this.db = db;
        this.browser = browser;
        this.forms = new Forms(port);
    }

    @Test
    void one_coordinator_is_enough_and_then_there_is_time_to_object() {
        var network = tests.published();
        var lost = guarded(network);
        var recovery = recovering.ask(lost);
        recovering.speak(coordinator(network).id(), recovery, true);
        assertThat(state(recovery)).isEqualTo(Recovery.State.WAITING);
        assertThat(recoveries.ripe()).extracting(Recovery::id).doesNotContain(recovery.id());
        assertThat(session(lost).guarded()).isTrue();
    }

    @Test
    void after_the_time_for_objecting_mail_alone_signs_in() {
        var network = tests.published();
        var lost = guarded(network);
        var stolen = tests.signIn(lost);
        var recovery = recovering.ask(lost);
        recovering.speak(coordinator(network).id(), recovery, true);
        db.sql("update recovery set opens_at = now() - interval '1 second' where id = :id")
                .param("id", recovery.id().value())
                .update();
        assertThat(recoveries.ripe()).extracting(Recovery::id).contains(recovery.id());
        recovering.open(recovery);
        assertThat(session(lost).guarded()).isFalse();
        assertThat(codes.setUp(lost.id())).isFalse();
        assertThat(sessions.find(stolen)).isEmpty();
        assertThat(told(lost).getLast()).contains("were taken away");
    }

    @Test
    void of_contacts_two_are_needed_and_one_who_speaks_twice_is_one() {
        var network = tests.published();
        var group = UUID.randomUUID();
        var lost = guarded(network, group);
        var one = contact(network, group);
        var recovery = recovering.ask(lost);
        recovering.speak(one.id(), recovery, true);
        recovering.speak(one.id(), recovery, true);
        assertThat(state(recovery)).isEqualTo(Recovery.State.ASKED);
        recovering.speak(contact(network, group).id(), recovery, true);
        assertThat(state(recovery)).isEqualTo(Recovery.State.WAITING);
    }

    @Test
    void a_coordinator_without_a_second_factor_counts_as_a_contact() {
        var network = tests.published();
        var recovery = recovering.ask(guarded(network));
        recovering.speak(coordinator(network).id(), recovery, false);
        assertThat(state(recovery)).isEqualTo(Recovery.State.ASKED);
    }

    @Test
    void strangers_and_contacts_of_another_group_neither_see_nor_decide() {
        var network = tests.published();
        var lost = guarded(network, UUID.randomUUID());
        var recovery = recovering.ask(lost);
        for (var stranger :
                new Person[] {
                    contact(network, UUID.randomUUID()),
                    coordinator(tests.published()),
                    tests.person(false),
                    lost
                }) {
            assertThat(recovering.seenBy(stranger.id(), recovery.id())).isEmpty();
            recovering.speak(stranger.id(), recovery, true);
            recovering.object(stranger.id(), recovery);
            var page = forms.get("/me/recoveries/" + recovery.id(), tests.signIn(stranger));
            assertThat(page.statusCode()).isIn(302, 404);
        }
        assertThat(recoveries.voices(recovery.id())).isEmpty();
        assertThat(state(recovery)).isEqualTo(Recovery.State.ASKED);
    }

    @Test
    void whoever_objects_in_time_ends_it_for_all() {
        var network = tests.published();
        var lost = guarded(network);
        var recovery = recovering.ask(lost);
        recovering.speak(coordinator(network).id(), recovery, true);
        recovering.object(coordinator(network).id(), recovery);
        recovering.open(recovery);
        assertThat(state(recovery)).isEqualTo(Recovery.State.DECLINED);
        assertThat(session(lost).guarded()).isTrue();
    }

    @Test
    void the_person_stops_what_somebody_else_has_begun() {
        var lost = guarded(tests.published());
        var recovery = recovering.ask(lost);
        var stopped = forms.post("/me/recovery/withdrawal", Map.of(), tests.signIn(lost));
        assertThat(stopped.statusCode()).isEqualTo(303);
        assertThat(state(recovery)).isEqualTo(Recovery.State.WITHDRAWN);
    }

    @Test
    void asking_twice_asks_once_and_all_sides_are_told() {
        var network = tests.published();
        var coordinator = coordinator(network);
        var lost = guarded(network);
        var recovery = recovering.ask(lost);
        assertThat(recovering.ask(lost).id()).isEqualTo(recovery.id());
        assertThat(told(coordinator)).hasSize(1);
        assertThat(told(coordinator).getFirst()).contains("/me/recoveries/" + recovery.id());
        assertThat(told(lost).getLast()).contains("If it was not you");
    }

    @Test
    void nobody_speaks_for_fourteen_days_and_nothing_has_changed() {
        var lost = guarded(tests.published());
        var recovery = recovering.ask(lost);
        db.sql("update recovery set asked_at = now() - interval '15 days' where id = :id")
                .param("id", recovery.id().value())
                .update();
        assertThat(recoveries.stale()).extracting(Recovery::id).contains(recovery.id());
        recovering.expire(recovery);
        assertThat(state(recovery)).isEqualTo(Recovery.State.EXPIRED);
        assertThat(session(lost).guarded()).isTrue();
    }

    @Test
    void both_pages_can_be_used_by_everybody_and_without_scripts() {
        for (var language : new Language[] {Language.EN, Language.AR}) {
            var network = tests.published();
            var coordinator = coordinator(network);
            var lost = guarded(network);
            try (var context = browser.open(language, tests.signIn(lost))) {
                var page = context.newPage();
                page.navigate("/me/recovery");
                page.locator("form[action='/me/recovery'] button").click();
                Seen.onPhoneAndDesk(page, "recovery", language);
            }
            try (var context = browser.openWithoutScripts(language, tests.signIn(coordinator))) {
                var page = context.newPage();
                var recovery = recoveries.running(lost.id()).orElseThrow();
                page.navigate("/me/recoveries/" + recovery.id());
                page.locator("form[action$='/voices'] button").click();
                assertThat(state(recovery)).isEqualTo(Recovery.State.WAITING);
            }
            try (var context = browser.open(language, tests.signIn(coordinator))) {
                var page = context.newPage();
                var recovery = recoveries.running(lost.id()).orElseThrow();
                page.navigate("/me/recoveries/" + recovery.id());
                Seen.onPhoneAndDesk(page, "voice", language);
            }
        }
    }

    private Person coordinator(Network network) {
        return tests.join(network, Role.COORDINATOR);
    }

    private Person contact(Network network, UUID group) {
        var person = tests.person(false);
        members.add(network.id(), person.id(), Role.REPRESENTATIVE, group);
        return person;
    }

    private Person guarded(Network network) {
        return guarded(tests.join(network, Role.READER));
    }

    private Person guarded(Network network, UUID group) {
        return guarded(contact(network, group));
    }

    private Person guarded(Person person) {
        codes.begin(person.id());
        var secret = codes.waiting(person.id()).orElseThrow();
        var setUp = factors.confirmApp(session(person), codes.code(secret, Instant.now()));
        assertThat(setUp).isPresent();
        return person;
    }

    private Session session(Person person) {
        return sessions.find(tests.signIn(person)).orElseThrow();
    }

    private Recovery.State state(Recovery recovery) {
        return recoveries.find(recovery.id()).orElseThrow().state();
    }

    private List<@Nullable String> told(Person person) {
        return db.sql(
                        "select body from outgoing_mail where recipient = :mail order by"
                                + " created_at, id")
                .param("mail", person.mail())
                .query(String.class)
                .list();
    }
}
