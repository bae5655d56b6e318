package org.kith.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

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
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

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
    private final Acquaintances acquaintances;
    private final LostFactors lostFactors;
    private final TransactionTemplate transaction;
    private final Scheduler jobs;
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
            Acquaintances acquaintances,
            LostFactors lostFactors,
            TransactionTemplate transaction,
            Scheduler jobs,
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
        this.acquaintances = acquaintances;
        this.lostFactors = lostFactors;
        this.transaction = transaction;
        this.jobs = jobs;
        this.forms = new Forms(port);
    }

    @Test
    void one_coordinator_is_enough_and_then_there_is_time_to_object() {
        var network = tests.published();
        var lost = guarded(network);
        var recovery = asked(lost);
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
        var recovery = asked(lost);
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
        var recovery = asked(lost);
        recovering.speak(one.id(), recovery, true);
        recovering.speak(one.id(), recovery, true);
        assertThat(state(recovery)).isEqualTo(Recovery.State.ASKED);
        recovering.speak(contact(network, group).id(), recovery, true);
        assertThat(state(recovery)).isEqualTo(Recovery.State.WAITING);
    }

    @Test
    void a_coordinator_without_a_second_factor_counts_as_a_contact() {
        var network = tests.published();
        var recovery = asked(guarded(network));
        recovering.speak(coordinator(network).id(), recovery, false);
        assertThat(state(recovery)).isEqualTo(Recovery.State.ASKED);
    }

    @Test
    void strangers_and_contacts_of_another_group_neither_see_nor_decide() {
        var network = tests.published();
        var lost = guarded(network, UUID.randomUUID());
        var recovery = asked(lost);
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
        var recovery = asked(lost);
        recovering.speak(coordinator(network).id(), recovery, true);
        recovering.object(coordinator(network).id(), recovery);
        recovering.open(recovery);
        assertThat(state(recovery)).isEqualTo(Recovery.State.DECLINED);
        assertThat(session(lost).guarded()).isTrue();
    }

    @Test
    void the_person_stops_what_somebody_else_has_begun() {
        var lost = guarded(tests.published());
        var recovery = asked(lost);
        var stopped = forms.post("/me/recovery/withdrawal", Map.of(), tests.signIn(lost));
        assertThat(stopped.statusCode()).isEqualTo(303);
        assertThat(state(recovery)).isEqualTo(Recovery.State.WITHDRAWN);
    }

    @Test
    void asking_twice_asks_once_and_all_sides_are_told() {
        var network = tests.published();
        var coordinator = coordinator(network);
        var lost = guarded(network);
        var recovery = asked(lost);
        assertThat(asked(lost).id()).isEqualTo(recovery.id());
        assertThat(told(coordinator)).hasSize(1);
        assertThat(told(coordinator).getFirst()).contains("/me/recoveries/" + recovery.id());
        assertThat(told(lost).getLast()).contains("If it was not you");
    }

    @Test
    void nobody_speaks_for_fourteen_days_and_nothing_has_changed() {
        var lost = guarded(tests.published());
        var recovery = asked(lost);
        db.sql("update recovery set asked_at = now() - interval '15 days' where id = :id")
                .param("id", recovery.id().value())
                .update();
        assertThat(recoveries.stale()).extracting(Recovery::id).contains(recovery.id());
        recovering.expire(recovery);
        assertThat(state(recovery)).isEqualTo(Recovery.State.EXPIRED);
        assertThat(session(lost).guarded()).isTrue();
    }

    @Test
    void who_has_come_lately_decides_nothing_and_neither_for_who_has() {
        var network = tests.published();
        var lost = guarded(network);
        var accomplice = tests.join(network, Role.COORDINATOR);
        assertThat(acquaintances.of(lost)).isEmpty();
        var recovery = asked(lost);
        recovering.speak(accomplice.id(), recovery, true);
        assertThat(state(recovery)).isEqualTo(Recovery.State.ASKED);
        tests.fourDaysLater(network);
        assertThat(acquaintances.of(lost)).containsOnlyKeys(accomplice.id());
        var newcomer = guarded(tests.join(network, Role.READER));
        assertThat(acquaintances.of(newcomer)).isEmpty();
    }

    @Test
    void only_coordinators_of_what_they_coordinate_let_a_coordinator_in() {
        var theirs = tests.published();
        var other = tests.published();
        var lost = coordinator(theirs);
        var equal = coordinator(theirs);
        var group = UUID.randomUUID();
        members.add(theirs.id(), lost.id(), Role.REPRESENTATIVE, group);
        contact(theirs, group);
        members.add(other.id(), lost.id(), Role.READER);
        coordinator(other);
        assertThat(acquaintances.of(lost))
                .containsExactly(Map.entry(equal.id(), Recovery.Standing.COORDINATOR));
    }

    @Test
    void who_has_just_become_a_coordinator_is_one_already() {
        var theirs = tests.published();
        var other = tests.published();
        var lost = coordinator(other);
        members.add(theirs.id(), lost.id(), Role.READER);
        coordinator(theirs);
        members.add(theirs.id(), lost.id(), Role.COORDINATOR);
        assertThat(acquaintances.of(tests.join(other, Role.READER))).isEmpty();
        assertThat(acquaintances.of(lost)).hasSize(1);
    }

    @Test
    void only_operators_let_an_operator_in() {
        var network = tests.published();
        var lost = tests.person(true);
        var equal = tests.person(true);
        members.add(network.id(), lost.id(), Role.READER);
        var coordinator = coordinator(network);
        assertThat(acquaintances.of(lost))
                .containsKey(equal.id())
                .doesNotContainKeys(coordinator.id(), lost.id());
    }

    /** The second waits for the first, and counts it. */
    @Test
    void two_voices_at_once_are_two() throws Exception {
        var network = tests.published();
        var group = UUID.randomUUID();
        var lost = guarded(network, group);
        var one = contact(network, group);
        var other = contact(network, group);
        var recovery = asked(lost);
        try (var elsewhere = Executors.newSingleThreadExecutor()) {
            var second =
                    transaction.execute(
                            status -> {
                                recovering.speak(one.id(), recovery, true);
                                var begun =
                                        elsewhere.submit(
                                                () -> recovering.speak(other.id(), recovery, true));
                                sleep();
                                return begun;
                            });
            Objects.requireNonNull(second).get(10, TimeUnit.SECONDS);
        }
        assertThat(recoveries.voices(recovery.id())).hasSize(2);
        assertThat(state(recovery)).isEqualTo(Recovery.State.WAITING);
    }

    @Test
    void a_coordinator_who_shows_their_factor_later_counts_in_full_from_then_on() {
        var network = tests.published();
        var coordinator = coordinator(network);
        var recovery = asked(guarded(network));
        recovering.speak(coordinator.id(), recovery, false);
        recovering.speak(coordinator.id(), recovery, true);
        assertThat(state(recovery)).isEqualTo(Recovery.State.WAITING);
    }

    @Test
    void who_shows_or_adds_a_factor_has_lost_none() {
        var network = tests.published();
        var coordinator = coordinator(network);
        var lost = guarded(network);
        var recovery = asked(lost);
        recovering.speak(coordinator.id(), recovery, true);
        var paper = factors.renewRecoveryCodes(lost).getFirst();
        assertThat(factors.confirm(session(lost), paper)).isPresent();
        assertThat(state(recovery)).isEqualTo(Recovery.State.WITHDRAWN);
        assertThat(told(coordinator).getLast()).contains("It was stopped");
        assertThat(told(lost).getLast()).contains("It was stopped");

        var again = asked(lost);
        codes.remove(lost.id());
        guarded(lost);
        assertThat(state(again)).isEqualTo(Recovery.State.WITHDRAWN);
    }

    @Test
    void the_last_way_back_takes_all_factors_and_ends_what_runs() {
        var network = tests.published();
        coordinator(network);
        var lost = guarded(network);
        var stolen = tests.signIn(lost);
        var recovery = asked(lost);
        lostFactors.removeAll(lost.id());
        assertThat(state(recovery)).isEqualTo(Recovery.State.WITHDRAWN);
        assertThat(sessions.find(stolen)).isEmpty();
        assertThat(session(lost).guarded()).isFalse();
    }

    @Test
    void after_an_objection_it_rests_for_seven_days_and_the_page_says_until_when() {
        var network = tests.published();
        var lost = guarded(network);
        var recovery = asked(lost);
        recovering.object(coordinator(network).id(), recovery);
        recovering.ask(lost);
        assertThat(recoveries.running(lost.id())).isEmpty();
        assertThat(recoveries.restsUntil(lost.id()).orElseThrow())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(7)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(7)));
        var page = forms.get("/me/recovery", tests.signIn(lost));
        assertThat(page.body()).contains("You may ask anew from").doesNotContain("Ask them");
        db.sql("update recovery set state_since = now() - interval '7 days' where id = :id")
                .param("id", recovery.id().value())
                .update();
        assertThat(asked(lost).id()).isNotEqualTo(recovery.id());
    }

    @Test
    void it_is_asked_for_three_times_a_day_at_most() {
        var network = tests.published();
        coordinator(network);
        var lost = guarded(network);
        var token = tests.signIn(lost);
        for (var n = 0; n < 3; n++) {
            assertThat(forms.post("/me/recovery", Map.of(), token).statusCode()).isEqualTo(303);
            assertThat(recoveries.running(lost.id())).isPresent();
            forms.post("/me/recovery/withdrawal", Map.of(), token);
        }
        var refused = forms.post("/me/recovery", Map.of(), token);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("come back tomorrow");
        assertThat(recoveries.running(lost.id())).isEmpty();
    }

    @Test
    void the_job_opens_what_nobody_objected_to_and_ends_what_nobody_spoke_for() {
        var network = tests.published();
        var coordinator = coordinator(network);
        var ripe = guarded(network);
        var stale = guarded(network);
        var opened = asked(ripe);
        recovering.speak(coordinator.id(), opened, true);
        var expired = asked(stale);
        db.sql("update recovery set opens_at = now() where id = :id")
                .param("id", opened.id().value())
                .update();
        db.sql("update recovery set asked_at = now() - interval '14 days 1 minute' where id = :id")
                .param("id", expired.id().value())
                .update();
        jobs.reschedule(
                TaskInstanceId.of("recover-accounts", RecurringTask.INSTANCE), Instant.now());
        var patience = Instant.now().plusSeconds(30);
        while (recoveries.find(expired.id()).orElseThrow().running()
                && Instant.now().isBefore(patience)) {
            sleep();
        }
        assertThat(state(opened)).isEqualTo(Recovery.State.DONE);
        assertThat(state(expired)).isEqualTo(Recovery.State.EXPIRED);
        assertThat(session(ripe).guarded()).isFalse();
        assertThat(session(stale).guarded()).isTrue();
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

    /** Asks, and finds what was asked. */
    private Recovery asked(Person lost) {
        recovering.ask(lost);
        return recoveries.running(lost.id()).orElseThrow();
    }

    /** Of those who are said to have belonged here for a while. */
    private Person coordinator(Network network) {
        return longAgo(network, tests.join(network, Role.COORDINATOR));
    }

    private Person contact(Network network, UUID group) {
        var person = tests.person(false);
        members.add(network.id(), person.id(), Role.REPRESENTATIVE, group);
        return longAgo(network, person);
    }

    private Person longAgo(Network network, Person person) {
        tests.fourDaysLater(network);
        return person;
    }

    private Person guarded(Network network) {
        return guarded(longAgo(network, tests.join(network, Role.READER)));
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

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
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
