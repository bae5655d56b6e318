package org.kith.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Circle;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who claims a group is let in once its contacts were heard, and by nobody but the coordinator. */
@KithTest
class ClaimsTest {

    private static final int LONG_AGO = 8;

    private final TestNetworks tests;
    private final Friends friends;
    private final Keeping keeping;
    private final Claims claims;
    private final Claiming claiming;
    private final Hearings hearings;
    private final StillThere stillThere;
    private final Questions questions;
    private final Forms forms;

    ClaimsTest(
            TestNetworks tests,
            Friends friends,
            Keeping keeping,
            Claims claims,
            Claiming claiming,
            Hearings hearings,
            StillThere stillThere,
            Questions questions,
            @LocalServerPort int port) {
        this.tests = tests;
        this.friends = friends;
        this.keeping = keeping;
        this.claims = claims;
        this.claiming = claiming;
        this.hearings = hearings;
        this.stillThere = stillThere;
        this.questions = questions;
        this.forms = new Forms(port);
    }

    @Test
    void a_claim_is_told_to_the_contacts_objected_to_and_decided_by_the_coordinator() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var keeper = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, keeper.mail());
        var stranger = tests.person(false);

        claims(network, stranger, group);
        claims(network, stranger, group);
        assertThat(claims.open(network.id(), group.id())).hasSize(1);
        assertThat(keeping.letters(keeper.mail())).hasSize(1);
        assertThat(keeping.letters(coordinator.mail())).hasSize(1);

        var one = claims.open(network.id(), group.id()).getFirst();
        assertThat(says(network, group, one, keeper, "object", "Nobody knows them")).isEqualTo(303);
        assertThat(hearings.of(network.id(), one).words())
                .singleElement()
                .matches(Hearing.Word::objects);
        decide(network, coordinator, one, false);
        assertThat(keeping.speaking(network, group)).containsExactly(keeper.mail());
        assertThat(keeping.letters(stranger.mail()).getFirst()).contains("Not so");
    }

    @Test
    void who_is_let_in_stands_beside_the_contacts_and_wakes_the_group() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var group = keeping.group(network, Keeping.address());
        var claimant = tests.person(false);
        var start = Instant.now().plus(Question.EVERY).plus(Duration.ofDays(1));
        stillThere.round(network, start);
        for (var step : List.of(Question.OTHERS, Question.COORDINATOR, Question.DORMANT)) {
            stillThere.round(network, start.plus(step));
        }
        claims(network, claimant, group);
        var one = longAgo(network, group);

        assertThat(decide(network, coordinator, one, true)).isEqualTo(Claiming.Outcome.DONE);
        assertThat(decide(network, coordinator, one, false)).isEqualTo(Claiming.Outcome.OVER);
        assertThat(keeping.speaking(network, group)).containsExactly(claimant.mail());
        assertThat(keeping.contacts(network, group)).hasSize(2);
        assertThat(questions.open(network.id(), group.id())).isEmpty();
    }

    @Test
    void who_is_let_in_is_seen_by_no_more_than_the_contacts_beside_them() {
        var network = tests.published();
        var own = new GroupContact.Seen(Circle.OWN, Circle.OWN, Circle.OWN);
        var group =
                keeping.named(
                        network,
                        keeping.recorded(network),
                        new GroupContact("Huda", null, Keeping.address(), null, own));
        claims(network, tests.person(false), group);
        decide(network, tests.join(network, Role.COORDINATOR), longAgo(network, group), true);
        assertThat(keeping.contacts(network, group))
                .extracting(GroupContact::seen)
                .containsExactly(own, own);
    }

    @Test
    void nobody_is_let_in_for_a_week_unless_all_contacts_have_spoken() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var first = Keeping.address();
        var second = Keeping.address();
        var group = keeping.group(network, first, second);
        claims(network, tests.person(false), group);
        var one = claims.open(network.id(), group.id()).getFirst();

        assertThat(decide(network, coordinator, one, true)).isEqualTo(Claiming.Outcome.TOO_EARLY);
        assertThat(saysByLetter(network, first, "agree", "").body()).contains("Thank you");
        assertThat(decide(network, coordinator, one, true)).isEqualTo(Claiming.Outcome.TOO_EARLY);
        saysByLetter(network, second, "object", "I do not know them");
        assertThat(decide(network, coordinator, one, true)).isEqualTo(Claiming.Outcome.DONE);

        claims(network, tests.person(false), group);
        assertThat(decide(network, coordinator, longAgo(network, group), true))
                .isEqualTo(Claiming.Outcome.DONE);
    }

    @Test
    void a_contact_without_a_sign_in_is_heard_by_their_letter_and_every_word_stays() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var first = Keeping.address();
        var second = Keeping.address();
        var group = keeping.group(network, first, second);
        claims(network, tests.person(false), group);
        var one = claims.open(network.id(), group.id()).getFirst();

        var empty = saysByLetter(network, first, "object", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(saysByLetter(network, first, "perhaps", "Well").statusCode()).isEqualTo(422);
        assertThat(hearings.of(network.id(), one).words()).isEmpty();
        saysByLetter(network, first, "object", "Nobody knows them");
        saysByLetter(network, first, "object", "Again");
        saysByLetter(network, second, "object", "لا نعرفهم");

        assertThat(hearings.of(network.id(), one).words())
                .extracting(Hearing.Word::words)
                .containsExactly("Nobody knows them", "لا نعرفهم");
        var page = forms.get("/" + network.slug() + "/claims", tests.signIn(coordinator)).body();
        assertThat(page).contains("Nobody knows them", "لا نعرفهم");
        decide(network, coordinator, one, false);
        assertThat(saysByLetter(network, second, "agree", "").body()).doesNotContain(group.name());
    }

    @Test
    void strangers_do_not_read_who_the_contacts_are() {
        var network = tests.published();
        var keeper = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, keeper.mail());
        var stranger = tests.person(false);
        claims(network, stranger, group);
        var one = claims.open(network.id(), group.id()).getFirst();
        says(network, group, one, keeper, "object", "Nobody knows them");

        var path = "/" + network.slug() + "/groups/" + group.slug() + "/claim";
        assertThat(forms.get(path, tests.signIn(stranger)).body())
                .contains("I am in it")
                .doesNotContain("Nobody knows them");
    }

    @Test
    void of_two_decisions_at_one_moment_one_counts_and_the_other_sees_it() {
        for (int round = 0; round < 5; round++) {
            var network = tests.published();
            var coordinator = tests.join(network, Role.COORDINATOR);
            var group = keeping.recorded(network);
            var claimant = tests.person(false);
            claims(network, claimant, group);
            var one = claims.open(network.id(), group.id()).getFirst();

            var outcomes =
                    AtOnce.both(
                            () -> decide(network, coordinator, one, true),
                            () -> decide(network, coordinator, one, false));

            assertThat(outcomes)
                    .containsExactlyInAnyOrder(Claiming.Outcome.DONE, Claiming.Outcome.OVER);
            assertThat(keeping.speaking(network, group))
                    .isEqualTo(
                            outcomes.getFirst() == Claiming.Outcome.DONE
                                    ? List.of(claimant.mail())
                                    : List.of());
            assertThat(keeping.letters(claimant.mail())).hasSize(1);
        }
    }

    @Test
    void who_decides_or_objects_too_late_sees_what_was_decided_and_what_they_typed() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var keeper = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, keeper.mail());
        claims(network, tests.person(false), group);
        var one = claims.open(network.id(), group.id()).getFirst();
        decide(network, coordinator, one, false);

        var late = answers(network, coordinator, one, "decline", "My own words");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("My own words", "Not so");
        assertThat(says(network, group, one, keeper, "object", "My objection")).isEqualTo(409);
    }

    @Test
    void an_unknown_answer_decides_nothing_and_what_was_typed_stays_with_its_claim() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var group = keeping.recorded(network);
        claims(network, tests.person(false), group);
        claims(network, tests.person(false), group);
        var one = claims.open(network.id(), group.id()).getFirst();

        var answer = answers(network, coordinator, one, "perhaps", "Words for the first");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body().split("Words for the first", -1)).hasSize(2);
        assertThat(claims.open(network.id(), group.id())).hasSize(2);
    }

    @Test
    void a_group_sees_the_claims_on_it_however_many_there_are_in_the_network() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var busy = keeping.recorded(network);
        for (int i = 0; i < 205; i++) {
            claims(network, tests.person(false), busy);
        }
        var keeper = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, keeper.mail());
        claims(network, tests.person(false), group);

        var path = "/" + network.slug() + "/groups/" + group.slug() + "/keeping";
        assertThat(forms.get(path, tests.signIn(keeper)).body()).contains("I am in it");
        var last = "/" + network.slug() + "/claims?page=11";
        assertThat(forms.get(last, tests.signIn(coordinator)).body()).contains(group.name());
        assertThat(claims.open(network.id(), 1).total()).isEqualTo(206);
    }

    @Test
    void the_invented_contacts_of_a_demonstration_are_never_written_to() {
        var network = tests.published();
        var invented = Keeping.address();
        var group =
                friends.group(network, friends.community(network, "Camden"), "Friends", invented);

        claims(network, tests.person(false), group);

        assertThat(keeping.letters(invented)).isEmpty();
        assertThat(claims.open(network.id(), group.id())).hasSize(1);
    }

    private void claims(Network network, Person person, Group group) {
        claiming.claim(network, keeping.actor(network, person), group, "I am in it", null);
    }

    private Claim longAgo(Network network, Group group) {
        var one = claims.open(network.id(), group.id()).getFirst();
        keeping.claimedDaysAgo(network, one, LONG_AGO);
        return claims.find(network.id(), one.id()).orElseThrow();
    }

    private Claiming.Outcome decide(
            Network network, Person coordinator, Claim one, boolean accepted) {
        var reason = accepted ? "" : "Not so";
        return claiming.decide(network, keeping.actor(network, coordinator), one, accepted, reason);
    }

    private HttpResponse<String> answers(
            Network network, Person coordinator, Claim one, String what, String reason) {
        return forms.post(
                "/" + network.slug() + "/claims/" + one.id() + "/answer",
                Map.of("do", what, "reason-" + one.id(), reason),
                tests.signIn(coordinator));
    }

    private int says(
            Network network, Group group, Claim one, Person keeper, String what, String words) {
        return forms.post(
                        "/"
                                + network.slug()
                                + "/groups/"
                                + group.slug()
                                + "/claims/"
                                + one.id()
                                + "/words",
                        Map.of("do", what, "words-" + one.id(), words),
                        tests.signIn(keeper))
                .statusCode();
    }

    private HttpResponse<String> saysByLetter(
            Network network, String mail, String what, String words) {
        return forms.post(
                "/objections/" + network.slug() + "/" + keeping.token(mail).value(),
                Map.of("do", what, "words", words),
                null);
    }
}
