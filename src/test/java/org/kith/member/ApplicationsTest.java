package org.kith.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Members;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.network.Network;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.util.Map;

/** Asking to belong waits for one answer, and the first word counts. */
@KithTest
class ApplicationsTest {

    private final TestNetworks tests;
    private final Applying applying;
    private final Applications applications;
    private final Members members;
    private final Letterbox letterbox;
    private final Forms forms;

    ApplicationsTest(
            TestNetworks tests,
            Applying applying,
            Applications applications,
            Members members,
            Letterbox letterbox,
            @LocalServerPort int port) {
        this.tests = tests;
        this.applying = applying;
        this.applications = applications;
        this.members = members;
        this.letterbox = letterbox;
        this.forms = new Forms(port);
    }

    @Test
    void of_two_answers_at_one_moment_one_counts_and_one_letter_goes_out() {
        for (int round = 0; round < 5; round++) {
            var network = tests.published();
            var coordinator = coordinator(network);
            var person = tests.person(false);
            var one = applies(network, person);

            var done =
                    AtOnce.both(
                            () -> applying.decide(network, coordinator, one, true, ""),
                            () -> applying.decide(network, coordinator, one, false, "No"));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(members.belongs(network.id(), person.id())).isEqualTo(done.getFirst());
            assertThat(letters(person)).isEqualTo(1);
        }
    }

    @Test
    void one_at_a_time_is_open_and_another_after_it_was_answered() {
        var network = tests.published();
        var coordinator = coordinator(network);
        var person = tests.person(false);

        var one = applies(network, person);
        applies(network, person);
        assertThat(applications.of(network.id(), person.id())).hasSize(1);
        applying.decide(network, coordinator, one, false, "Not now");
        applies(network, person);
        assertThat(applications.of(network.id(), person.id())).hasSize(2);
    }

    @Test
    void what_was_taken_back_before_it_was_decided_lets_nobody_in() {
        var network = tests.published();
        var coordinator = coordinator(network);
        var person = tests.person(false);
        var one = applies(network, person);

        applying.withdraw(network, actor(person, Role.PERSON));

        assertThat(applying.decide(network, coordinator, one, true, "")).isFalse();
        assertThat(members.belongs(network.id(), person.id())).isFalse();
    }

    @Test
    void who_answers_second_sees_what_was_decided_and_what_they_typed() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var one = applies(network, tests.person(false));
        applying.decide(network, actor(coordinator, Role.COORDINATOR), one, false, "Decided");

        var late = answers(network, coordinator, one, "accept", "My own words");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Decided", "My own words");
        assertThat(members.belongs(network.id(), one.person())).isFalse();
    }

    @Test
    void an_unknown_answer_decides_nothing_and_what_was_typed_stays_with_its_form() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var one = applies(network, tests.person(false));
        applies(network, tests.person(false));

        var answer = answers(network, coordinator, one, "perhaps", "Words for the first");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body().split("Words for the first", -1)).hasSize(2);
        assertThat(applications.open(network.id(), 1).total()).isEqualTo(2);
    }

    @Test
    void input_that_is_no_address_or_holds_signs_of_machines_is_answered_clearly() {
        var network = tests.published();
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var path = "/" + network.slug() + "/members";
        for (var mail : new String[] {"a".repeat(300) + "@example.org", "a\u202e@example.org"}) {
            var answer =
                    forms.post(
                            path + "/invitations",
                            Map.of("mail", mail, "office", "chair"),
                            session);
            assertThat(answer.statusCode()).isEqualTo(422);
        }
        assertThat(forms.get(path + "?page=2147483647", session).statusCode()).isEqualTo(200);
    }

    @Test
    void whom_a_coordinator_seeks_stands_in_no_address() {
        var network = tests.published();
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var sought = tests.join(network, Role.READER);
        var other = tests.join(network, Role.READER);
        var path = "/" + network.slug() + "/members";
        assertThat(forms.get(path, session).body())
                .contains("action=\"" + path + "/search\"", sought.mail(), other.mail());
        assertThat(forms.post(path + "/search", Map.of("q", sought.mail()), session).body())
                .contains("/members/" + sought.id())
                .doesNotContain("/members/" + other.id(), "?q=");
    }

    private Application applies(Network network, Person person) {
        applying.apply(network, actor(person, Role.PERSON), "We write letters.");
        return applications.of(network.id(), person.id()).getFirst();
    }

    private HttpResponse<String> answers(
            Network network, Person coordinator, Application one, String what, String reason) {
        return forms.post(
                "/" + network.slug() + "/members/applications/" + one.id() + "/answer",
                Map.of("do", what, "reason-" + one.id(), reason),
                tests.signIn(coordinator));
    }

    private Actor coordinator(Network network) {
        return actor(tests.join(network, Role.COORDINATOR), Role.COORDINATOR);
    }

    private static Actor actor(Person person, Role role) {
        return new Actor(person.id(), person.name(), role);
    }

    private int letters(Person person) {
        return letterbox.of(person).size();
    }
}
