package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.network.Network;

import java.util.List;
import java.util.Optional;

/** Who is a contact speaks for a group: so nobody makes themselves one. */
@KithTest
class GroupChangeTest {

    private final TestNetworks tests;
    private final Registry registry;
    private final Communities communities;
    private final Groups groups;
    private final GroupContacts contacts;
    private final GroupChange change;
    private final Representatives representatives;

    GroupChangeTest(
            TestNetworks tests,
            Registry registry,
            Communities communities,
            Groups groups,
            GroupContacts contacts,
            GroupChange change,
            Representatives representatives) {
        this.tests = tests;
        this.registry = registry;
        this.communities = communities;
        this.groups = groups;
        this.contacts = contacts;
        this.change = change;
        this.representatives = representatives;
    }

    @Test
    void a_representative_of_another_group_changes_its_words_and_not_its_contacts() {
        var network = tests.published();
        var group = group(network);
        var own = tests.join(network, Role.REPRESENTATIVE);
        var stranger = tests.join(network, Role.REPRESENTATIVE);
        contacts.name(network.id(), Actor.KITH, group.id(), contact(own));

        var filled = new GroupForm.Filled(group, contact(stranger), 2, Optional.empty());
        change.to(network.id(), actor(stranger, Role.REPRESENTATIVE), filled);
        assertThat(contacts.of(network.id(), group.id())).isEqualTo(contact(own));
        assertThat(representatives.of(network.id(), group.id())).containsExactly(own);

        change.to(network.id(), actor(own, Role.REPRESENTATIVE), filled);
        assertThat(representatives.of(network.id(), group.id())).containsExactly(stranger);
    }

    @Test
    void the_coordinator_names_the_contacts_of_a_group_that_has_none() {
        var network = tests.published();
        var group = group(network);
        var somebody = tests.join(network, Role.REPRESENTATIVE);
        var filled = new GroupForm.Filled(group, contact(somebody), 2, Optional.empty());
        change.to(network.id(), actor(somebody, Role.REPRESENTATIVE), filled);
        assertThat(contacts.of(network.id(), group.id())).isEmpty();
        var coordinator = tests.join(network, Role.COORDINATOR);
        change.to(network.id(), actor(coordinator, Role.COORDINATOR), filled);
        assertThat(representatives.of(network.id(), group.id())).containsExactly(somebody);
    }

    @Test
    void whom_the_form_did_not_show_stays_a_contact() {
        var network = tests.published();
        var group = group(network);
        var own = tests.join(network, Role.REPRESENTATIVE);
        var second = new GroupContact("Sami", null, "sami@test.kith", null);
        var third = new GroupContact("Huda", "treasurer", null, "+970 2");
        var named = List.of(contact(own).getFirst(), second, third);
        contacts.name(network.id(), Actor.KITH, group.id(), named);

        var shown = GroupForm.filled(group, named.subList(0, 2), List.of());
        var filled = GroupForm.read(shown, group.id(), group.community(), null).orElseThrow();
        change.to(network.id(), actor(own, Role.REPRESENTATIVE), filled);
        assertThat(contacts.of(network.id(), group.id())).isEqualTo(named);

        var all = GroupForm.filled(group, List.of(named.getFirst(), third, second), List.of());
        assertThat(GroupForm.shown(all)).isEqualTo(3);
        filled = GroupForm.read(all, group.id(), group.community(), null).orElseThrow();
        change.to(network.id(), actor(own, Role.REPRESENTATIVE), filled);
        assertThat(contacts.of(network.id(), group.id()))
                .containsExactly(named.getFirst(), third, second);
    }

    private Group group(Network network) {
        var place = registry.place("Jayyous", "جيوس", "PS", 3000);
        var community =
                new Community(
                        Community.Id.next(),
                        "",
                        place,
                        Community.Kind.VILLAGE,
                        null,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        null,
                        true);
        communities.record(network.id(), Actor.KITH, community, null);
        var group = Registry.group(community.id(), "Friends in Jayyous");
        groups.record(network.id(), Actor.KITH, group, null);
        return group;
    }

    private static List<GroupContact> contact(Person person) {
        return List.of(new GroupContact(person.name(), null, person.mail(), null));
    }

    private static Actor actor(Person person, Role role) {
        return new Actor(person.id(), person.name(), role);
    }
}
