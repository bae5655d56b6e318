package org.kith.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.network.Network;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

@KithTest
class OfficesTest {

    private final TestNetworks tests;
    private final Offices offices;
    private final OwnOffices own;
    private final Members members;
    private final MemberList list;
    private final Audit audit;

    OfficesTest(
            TestNetworks tests,
            Offices offices,
            OwnOffices own,
            Members members,
            MemberList list,
            Audit audit) {
        this.tests = tests;
        this.offices = offices;
        this.own = own;
        this.members = members;
        this.list = list;
        this.audit = audit;
    }

    @ParameterizedTest
    @EnumSource
    void an_office_brings_its_power_and_takes_it_away_again(Office office) {
        var network = network();
        var coordinator = coordinator(network);
        var person = tests.person(false);
        var group = office == Office.DEPUTY ? UUID.randomUUID() : null;

        assertThat(appoint(network, coordinator, person, office, group)).isTrue();
        assertThat(appoint(network, coordinator, person, office, group)).isFalse();
        assertThat(members.roleOf(network.id(), person)).isEqualTo(office.power());

        assertThat(end(network, coordinator, person)).isInstanceOf(Ending.Done.class);
        assertThat(end(network, coordinator, person)).isInstanceOf(Ending.NothingToEnd.class);
        assertThat(members.roleOf(network.id(), person)).isEqualTo(Role.PERSON);
    }

    @Test
    void what_somebody_was_stays_and_so_do_who_appointed_them_and_how_it_ended() {
        var network = network();
        var coordinator = coordinator(network);
        var person = tests.person(false);
        appoint(network, coordinator, person, Office.TREASURER, null);
        offices.endAll(network.id(), coordinator, person.id(), Held.How.REMOVED, "Moved away");
        appoint(network, coordinator, person, Office.CHAIR, null);

        var held = offices.of(network.id(), person.id());
        assertThat(held).extracting(Held::office).containsExactly(Office.CHAIR, Office.TREASURER);
        assertThat(held.getFirst().runs()).isTrue();
        var ended = Objects.requireNonNull(held.getLast().ended());
        assertThat(ended.how()).isEqualTo(Held.How.REMOVED);
        assertThat(ended.because()).isEqualTo("Moved away");
        assertThat(audit.of(network.id(), person.id().value()))
                .extracting(Audit.Entry::action)
                .containsExactly("appointed", "removed", "appointed");
    }

    @Test
    void the_last_coordinator_stays_until_there_is_another() {
        var network = network();
        var only = tests.join(network, Role.COORDINATOR);
        var actor = actor(only, Role.COORDINATOR);

        assertThat(leave(network, actor)).isInstanceOf(Ending.LastCoordinator.class);
        assertThat(members.roleOf(network.id(), only)).isEqualTo(Role.COORDINATOR);
        coordinator(network);
        assertThat(leave(network, actor)).isInstanceOf(Ending.Done.class);
        assertThat(members.roleOf(network.id(), only)).isEqualTo(Role.PERSON);
    }

    @Test
    void of_the_last_two_coordinators_who_leave_at_once_one_stays() throws Exception {
        for (int round = 0; round < 10; round++) {
            var network = network();
            var two = List.of(coordinator(network), coordinator(network));
            var barrier = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var endings =
                        threads.invokeAll(
                                two.stream()
                                        .<Callable<Ending>>map(
                                                one ->
                                                        () -> {
                                                            barrier.await();
                                                            return leave(network, one);
                                                        })
                                        .toList());
                assertThat(List.of(endings.getFirst().get(), endings.getLast().get()))
                        .hasExactlyElementsOfTypes(
                                endings.getFirst().get().getClass(),
                                endings.getFirst().get() instanceof Ending.Done
                                        ? Ending.LastCoordinator.class
                                        : Ending.Done.class);
            }
            assertThat(members.coordinators(network.id())).hasSize(1);
        }
    }

    @Test
    void somebody_in_several_networks_sees_each_apart_and_nobody_sees_across() {
        var one = network();
        var other = network();
        var person = tests.person(false);
        var group = UUID.randomUUID();
        appoint(one, coordinator(one), person, Office.TREASURER, null);
        appoint(one, coordinator(one), person, Office.DEPUTY, group);
        appoint(other, coordinator(other), person, Office.MEMBER, null);

        var mine = own.of(person.id());
        assertThat(mine).containsOnlyKeys(one.id(), other.id());
        assertThat(mine.get(one.id()))
                .extracting(Held::office)
                .containsExactly(Office.TREASURER, Office.DEPUTY);
        assertThat(offices.of(other.id(), person.id())).hasSize(1);
        assertThat(own.of(tests.person(false).id())).isEmpty();
    }

    @Test
    void members_are_found_by_a_part_of_their_name_or_address_each_once() {
        var network = network();
        var coordinator = coordinator(network);
        var person = tests.person(false);
        appoint(network, coordinator, person, Office.CHAIR, null);
        appoint(network, coordinator, person, Office.TRANSLATOR, null);

        assertThat(list.find(network.id(), "", 1).total()).isEqualTo(2);
        var found = list.find(network.id(), person.mail().substring(5, 30), 1).items();
        assertThat(found)
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line.offices())
                                        .containsExactly(Office.CHAIR, Office.TRANSLATOR));
        assertThat(list.find(network.id(), "%", 1).items()).isEmpty();
    }

    private Network network() {
        return tests.published();
    }

    private Actor coordinator(Network network) {
        return actor(tests.join(network, Role.COORDINATOR), Role.COORDINATOR);
    }

    private static Actor actor(Person person, Role role) {
        return new Actor(person.id(), person.name(), role);
    }

    private boolean appoint(
            Network network, Actor actor, Person person, Office office, @Nullable UUID group) {
        return offices.appoint(network.id(), actor, person.id(), office, group);
    }

    private Ending end(Network network, Actor actor, Person person) {
        return offices.endAll(network.id(), actor, person.id(), Held.How.ENDED, "");
    }

    private Ending leave(Network network, Actor actor) {
        return offices.endAll(network.id(), actor, actor.personId(), Held.How.LEFT, "");
    }
}
