package org.kith.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Held;
import org.kith.account.Offices;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/** Silence is asked about, and is never the end of a group. */
@KithTest
class StillThereTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final TestNetworks tests;
    private final Friends friends;
    private final Keeping keeping;
    private final StillThere stillThere;
    private final Questions questions;
    private final Offices offices;
    private final Forms forms;

    StillThereTest(
            TestNetworks tests,
            Friends friends,
            Keeping keeping,
            StillThere stillThere,
            Questions questions,
            Offices offices,
            @LocalServerPort int port) {
        this.tests = tests;
        this.friends = friends;
        this.keeping = keeping;
        this.stillThere = stillThere;
        this.questions = questions;
        this.offices = offices;
        this.forms = new Forms(port);
    }

    @Test
    void silence_is_asked_about_step_by_step_and_ends_in_dormancy_which_one_word_ends() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var first = tests.join(network, Role.REPRESENTATIVE);
        var second = Keeping.address();
        var group = keeping.group(network, first.mail(), second);
        var start = start();

        stillThere.round(network, Instant.now());
        assertThat(questions.open(network.id(), group.id())).isEmpty();
        stillThere.round(network, start);
        stillThere.round(network, start.plus(DAY));
        assertThat(letters(first.mail())).isEqualTo(1);
        assertThat(letters(second)).isZero();
        stillThere.round(network, start.plus(Question.OTHERS));
        stillThere.round(network, start.plus(Question.OTHERS).plus(DAY));
        assertThat(letters(first.mail())).isEqualTo(1);
        assertThat(letters(second)).isEqualTo(1);
        stillThere.round(network, start.plus(Question.COORDINATOR));
        assertThat(letters(coordinator.mail())).isEqualTo(1);
        assertThat(dormant(network, group)).isFalse();
        stillThere.round(network, start.plus(Question.DORMANT));
        assertThat(dormant(network, group)).isTrue();
        assertThat(keeping.contacts(network, group)).hasSize(2);

        assertThat(stillThere.answer(network, keeping.token(second))).isTrue();
        assertThat(stillThere.answer(network, keeping.token(first.mail()))).isFalse();
        assertThat(dormant(network, group)).isFalse();
        stillThere.round(network, start.plus(Question.DORMANT).plus(DAY));
        assertThat(questions.open(network.id(), group.id())).isEmpty();
        stillThere.round(network, start.plus(Question.EVERY).plus(DAY));
        assertThat(questions.open(network.id(), group.id())).isPresent();
    }

    @Test
    void each_step_leaves_two_weeks_also_when_kith_stood_still() {
        var network = tests.published();
        tests.join(network, Role.COORDINATOR);
        var second = Keeping.address();
        var group = keeping.group(network, Keeping.address(), second);
        stillThere.round(network, start());

        var back = start().plus(Question.DORMANT).plus(Duration.ofDays(100));
        for (int hour = 0; hour < 5; hour++) {
            stillThere.round(network, back.plus(Duration.ofHours(hour)));
        }
        assertThat(letters(second)).isEqualTo(1);
        assertThat(question(network, group).coordinatorAt()).isNull();
        stillThere.round(network, back.plus(Duration.ofDays(14)));
        stillThere.round(network, back.plus(Duration.ofDays(15)));
        assertThat(question(network, group).coordinatorAt()).isNotNull();
        assertThat(dormant(network, group)).isFalse();
        stillThere.round(network, back.plus(Duration.ofDays(28)));
        assertThat(dormant(network, group)).isTrue();
    }

    @Test
    void of_many_silent_groups_a_coordinator_gets_one_letter_a_round() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var groups = new ArrayList<Group>();
        for (int i = 0; i < 5; i++) {
            groups.add(keeping.group(network, Keeping.address()));
        }
        var start = start();
        stillThere.round(network, start);
        stillThere.round(network, start.plus(Question.OTHERS));
        stillThere.round(network, start.plus(Question.COORDINATOR));

        assertThat(keeping.letters(coordinator.mail()))
                .singleElement()
                .asString()
                .contains(groups.stream().map(Group::name).toList());
        stillThere.round(network, start.plus(Question.DORMANT));
        assertThat(keeping.letters(coordinator.mail())).hasSize(2);
        assertThat(groups).allMatch(group -> dormant(network, group));
        var page = forms.get("/" + network.slug() + "/claims", tests.signIn(coordinator));
        assertThat(page.body()).contains(groups.stream().map(Group::name).toList());
    }

    @Test
    void where_there_is_no_coordinator_those_who_run_the_installation_are_told() {
        var network = tests.published();
        var operator = tests.person(true);
        keeping.group(network, Keeping.address());
        var start = start();
        stillThere.round(network, start);
        stillThere.round(network, start.plus(Question.OTHERS));
        stillThere.round(network, start.plus(Question.COORDINATOR));

        assertThat(letters(operator.mail())).isEqualTo(1);
    }

    @Test
    void one_address_gets_one_letter_however_often_it_is_named() {
        var network = tests.published();
        var first = Keeping.address();
        var twice = Keeping.address();
        keeping.group(network, first, twice, " " + twice.toUpperCase(Locale.ROOT));
        stillThere.round(network, start());
        stillThere.round(network, start().plus(Question.OTHERS).plus(DAY));

        assertThat(letters(twice)).isEqualTo(1);
    }

    @Test
    void a_group_that_nobody_can_write_to_stays_as_it_is() {
        var network = tests.published();
        var group = keeping.recorded(network);

        for (int year = 1; year < 4; year++) {
            stillThere.round(network, Instant.now().plus(Question.EVERY.multipliedBy(year)));
        }

        assertThat(questions.open(network.id(), group.id())).isEmpty();
    }

    @Test
    void who_changes_what_the_group_says_of_itself_has_said_that_it_is_there() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var keeper = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, keeper.mail());
        stillThere.round(network, start());

        edits(network, coordinator, group, keeper.mail());
        assertThat(questions.open(network.id(), group.id())).isPresent();
        edits(network, keeper, group, keeper.mail());

        assertThat(questions.open(network.id(), group.id())).isEmpty();
    }

    @Test
    void when_the_last_who_spoke_for_a_group_is_gone_the_coordinators_are_told() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var one = tests.join(network, Role.REPRESENTATIVE);
        var other = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, one.mail(), other.mail());

        remove(network, coordinator, one);
        assertThat(letters(coordinator.mail())).isZero();
        remove(network, coordinator, other);

        assertThat(keeping.letters(coordinator.mail()))
                .singleElement()
                .asString()
                .contains("nobody speaks", group.name());
    }

    private void edits(Network network, Person person, Group group, String mail) {
        var answer =
                forms.post(
                        "/" + network.slug() + "/groups/" + group.slug() + "/edit",
                        Map.of(
                                "name",
                                group.name(),
                                "form",
                                "friendship_group",
                                "contact1_name",
                                "Contact",
                                "contact1_mail",
                                mail),
                        tests.signIn(person));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private void remove(Network network, Person coordinator, Person person) {
        offices.endAll(
                network.id(),
                friends.actor(network, coordinator),
                person.id(),
                Held.How.REMOVED,
                "Because");
    }

    private Question question(Network network, Group group) {
        return questions.open(network.id(), group.id()).orElseThrow();
    }

    private boolean dormant(Network network, Group group) {
        return questions
                .open(network.id(), group.id())
                .filter(question -> question.dormantAt() != null)
                .isPresent();
    }

    private static Instant start() {
        return Instant.now().plus(Question.EVERY).plus(DAY);
    }

    private int letters(String mail) {
        return keeping.letters(mail).size();
    }
}
