package org.kith.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Held;
import org.kith.account.Members;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.Map;

/** What a person sees of themselves, and how they go. */
@KithTest
class MyNetworksTest {

    private static final String REASON = "Wrote to people who asked them not to";

    private final TestNetworks tests;
    private final Friends friends;
    private final Offices offices;
    private final Members members;
    private final People people;
    private final Forms forms;

    MyNetworksTest(
            TestNetworks tests,
            Friends friends,
            Offices offices,
            Members members,
            People people,
            @LocalServerPort int port) {
        this.tests = tests;
        this.friends = friends;
        this.offices = offices;
        this.members = members;
        this.people = people;
        this.forms = new Forms(port);
    }

    @Test
    void why_somebody_was_removed_is_read_by_coordinators_and_not_by_them() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var person = tests.join(network, Role.READER);
        remove(network, coordinator, person);

        var theirs =
                forms.get(
                        "/" + network.slug() + "/members/" + person.id(),
                        tests.signIn(coordinator));
        assertThat(theirs.body()).contains(REASON);
        assertThat(mine(person)).contains(network.name()).doesNotContain(REASON);
    }

    @Test
    void of_a_hidden_network_that_they_left_they_see_what_they_were_and_no_name() {
        var network = tests.unpublished();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var person = tests.join(network, Role.READER);
        var group =
                friends.group(
                        network, friends.community(network, "Camden"), "Friends of somebody", null);
        offices.appoint(network.id(), Actor.KITH, person.id(), Office.DEPUTY, group.id().value());
        assertThat(mine(person)).contains(network.name(), group.name());

        remove(network, coordinator, person);

        assertThat(mine(person))
                .contains("Deputy")
                .doesNotContain(network.name(), network.slug(), group.name());
    }

    @Test
    void a_coordinator_shows_the_second_factor_before_leaving() {
        var network = tests.published();
        tests.join(network, Role.COORDINATOR);
        var person = tests.join(network, Role.COORDINATOR);
        people.guarded(person.id(), true);

        var answer = leave(network, person);
        assertThat(answer).isEqualTo(403);
        assertThat(members.coordinators(network.id())).contains(person.id());

        people.guarded(person.id(), false);
        assertThat(leave(network, person)).isEqualTo(303);
        assertThat(members.coordinators(network.id())).doesNotContain(person.id());
    }

    private int leave(Network network, Person person) {
        return forms.post("/" + network.slug() + "/departure", Map.of(), tests.signIn(person))
                .statusCode();
    }

    private String mine(Person person) {
        return forms.get("/me/networks", tests.signIn(person)).body();
    }

    private void remove(Network network, Person coordinator, Person person) {
        offices.endAll(
                network.id(),
                friends.actor(network, coordinator),
                person.id(),
                Held.How.REMOVED,
                REASON);
    }
}
