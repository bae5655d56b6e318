package org.kith.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Chairs;
import org.kith.account.Held;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.member.Seating.Outcome;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.network.Settings;
import org.kith.network.Settings.SideNames;
import org.springframework.beans.factory.annotation.Value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@KithTest
class SeatingTest {

    private final TestNetworks tests;
    private final Networks networks;
    private final Offices offices;
    private final Chairs chairs;
    private final Seating seating;
    private final Forms forms;

    SeatingTest(
            TestNetworks tests,
            Networks networks,
            Offices offices,
            Chairs chairs,
            Seating seating,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.networks = networks;
        this.offices = offices;
        this.chairs = chairs;
        this.seating = seating;
        this.forms = new Forms(port);
    }

    @Test
    void each_side_has_one_chair_and_a_second_needs_the_first_to_be_replaced() {
        var network = twoSided();
        var actor = coordinator(network);
        var huda = tests.join(network, Role.READER);
        var rowan = tests.join(network, Role.READER);
        assertThat(seating.appoint(network, actor, huda, "b", false)).isEqualTo(Outcome.DONE);
        assertThat(seating.appoint(network, actor, rowan, "b", false)).isEqualTo(Outcome.TAKEN);
        assertThat(seating.appoint(network, actor, rowan, "a", false)).isEqualTo(Outcome.DONE);
        var noor = tests.join(network, Role.READER);
        assertThat(seating.appoint(network, actor, noor, "b", true)).isEqualTo(Outcome.DONE);
        assertThat(holders(network)).containsExactly(rowan.id(), noor.id());
        assertThat(offices.of(network.id(), huda.id()))
                .anyMatch(one -> one.office() == Office.CHAIR && !one.runs());
    }

    @Test
    void nobody_is_chair_of_both_sides_or_from_outside() {
        var network = twoSided();
        var actor = coordinator(network);
        var huda = tests.join(network, Role.READER);
        seating.appoint(network, actor, huda, "a", false);
        assertThat(seating.appoint(network, actor, huda, "b", false)).isEqualTo(Outcome.OTHER);
        assertThat(seating.appoint(network, actor, tests.person(false), "b", false))
                .isEqualTo(Outcome.OUTSIDE);
        assertThat(seating.appoint(network, actor, huda, "a", false)).isEqualTo(Outcome.DONE);
    }

    @Test
    void of_two_who_are_appointed_at_once_one_is_chair() {
        var network = twoSided();
        var actor = coordinator(network);
        var one = tests.join(network, Role.READER);
        var other = tests.join(network, Role.READER);
        assertThat(
                        AtOnce.both(
                                () -> appointed(network, actor, one),
                                () -> appointed(network, actor, other)))
                .contains(true)
                .contains(false);
    }

    private boolean appointed(Network network, Actor actor, Person person) {
        return chairs.appoint(network.id(), actor, person.id(), "a");
    }

    @Test
    void where_one_is_missing_it_says_since_when() {
        var network = twoSided();
        var actor = coordinator(network);
        var named = chairs.of(network.id()).getFirst().since();
        var huda = tests.join(network, Role.READER);
        seating.appoint(network, actor, huda, "a", false);
        offices.endAll(network.id(), actor, huda.id(), Held.How.LEFT, "");
        var empty = chairs.of(network.id()).getFirst();
        assertThat(empty.holder()).isNull();
        assertThat(empty.since()).isAfter(named);
        assertThat(chairs.of(network.id()).getLast().since()).isEqualTo(named);
    }

    @Test
    void who_was_chair_before_there_were_sides_is_given_one() {
        var network = twoSided();
        var actor = coordinator(network);
        var huda = tests.join(network, Role.READER);
        offices.appoint(network.id(), actor, huda.id(), Office.CHAIR, null);
        assertThat(seating.appoint(network, actor, huda, "b", false)).isEqualTo(Outcome.DONE);
        assertThat(chairs.of(network.id()).getLast().holder()).isNotNull();
    }

    @Test
    void the_form_asks_for_the_side_and_says_that_it_is_taken() {
        var network = twoSided();
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var huda = tests.join(network, Role.READER);
        var rowan = tests.join(network, Role.READER);
        var chair = new HashMap<>(Map.of("office", "chair"));
        assertThat(forms.post(address(network, huda), chair, session).body())
                .contains("Choose the side");
        chair.put("side", "a");
        assertThat(forms.post(address(network, huda), chair, session).statusCode()).isEqualTo(303);
        assertThat(forms.post(address(network, rowan), chair, session).body())
                .contains("This side has a chair", "name=\"replacing\"");
        chair.put("replacing", "true");
        assertThat(forms.post(address(network, rowan), chair, session).statusCode()).isEqualTo(303);
        assertThat(forms.get("/" + network.slug() + "/members", session).body())
                .contains("Palestine")
                .contains("Nobody since");
        var invited = Map.of("mail", "new@test.kith", "office", "chair");
        var refused = forms.post("/" + network.slug() + "/members/invitations", invited, session);
        assertThat(refused.body()).contains("Invite them as a member first", "new@test.kith");
    }

    private static String address(Network network, Person person) {
        return "/" + network.slug() + "/members/" + person.id() + "/offices";
    }

    private List<Person.Id> holders(Network network) {
        return chairs.of(network.id()).stream()
                .map(Chairs.Chair::holder)
                .map(Objects::requireNonNull)
                .map(Chairs.Holder::person)
                .toList();
    }

    private Network twoSided() {
        var sides = new SideNames(Map.of("en", "Britain"), Map.of("en", "Palestine"));
        return networks.change(
                        tests.published().id(),
                        now ->
                                now.with(
                                        new Settings(
                                                null,
                                                null,
                                                Settings.Labels.NONE,
                                                List.of(),
                                                null,
                                                List.of(),
                                                List.of(),
                                                sides)))
                .now();
    }

    private Actor coordinator(Network network) {
        var person = tests.join(network, Role.COORDINATOR);
        return new Actor(person.id(), person.name(), Role.COORDINATOR);
    }
}
