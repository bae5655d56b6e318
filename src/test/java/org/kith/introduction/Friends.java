package org.kith.introduction;

import org.jspecify.annotations.Nullable;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Members;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Exchanges;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.community.Recorded;
import org.kith.network.Network;
import org.kith.place.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Communities with groups, and people who speak for them, for tests of introductions. */
@Component
public class Friends {

    private final TestNetworks tests;
    private final Members members;
    private final Communities communities;
    private final Groups groups;
    private final GroupContacts contacts;
    private final JdbcClient db;
    private final Letterbox letterbox;

    Friends(
            TestNetworks tests,
            Members members,
            Communities communities,
            Groups groups,
            GroupContacts contacts,
            JdbcClient db,
            Letterbox letterbox) {
        this.tests = tests;
        this.members = members;
        this.communities = communities;
        this.groups = groups;
        this.contacts = contacts;
        this.db = db;
        this.letterbox = letterbox;
    }

    public Person person(Network network, Role role) {
        return tests.join(network, role);
    }

    public Actor actor(Network network, Person person) {
        return new Actor(person.id(), person.name(), members.roleOf(network.id(), person));
    }

    public Community community(Network network, String name) {
        var id = UUID.randomUUID();
        db.sql("insert into country (code, name_en) values ('XX', 'XX') on conflict do nothing")
                .update();
        db.sql(
                        """
                        insert into place (id, key, slug, name, country, coordinates, kind, source)
                        values (:id, 'test-' || :id, 'test-' || :id, :name, 'XX', 'none', 'town', 'stated')
                        """)
                .param("id", id)
                .param("name", name)
                .update();
        var community =
                new Community(
                        Community.Id.next(),
                        "",
                        new Place.Id(id),
                        Community.Kind.TOWN,
                        null,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        true,
                        null,
                        true);
        return kept(communities.record(network.id(), Actor.KITH, community, null));
    }

    public Community find(Network network, Community.Id id) {
        return communities.find(network.id(), id).orElseThrow();
    }

    /**
     * @param mail of its one contact; null where it names none
     */
    public Group group(Network network, Community community, String name, @Nullable String mail) {
        var group =
                kept(
                        groups.record(
                                network.id(),
                                Actor.KITH,
                                new Group(
                                        Group.Id.next(),
                                        "",
                                        community.id(),
                                        name,
                                        Group.Form.FRIENDSHIP_GROUP,
                                        "",
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        Exchanges.NONE,
                                        null,
                                        true),
                                null));
        if (mail != null) {
            nameContact(network, group, mail);
        }
        return group;
    }

    /** This contact and no other from now on. */
    void nameContact(Network network, Group group, String mail) {
        contacts.name(
                network.id(),
                Actor.KITH,
                group.id(),
                List.of(new GroupContact("Huda", null, mail, null)));
    }

    /** What waits for a person in the outbox, the newest first. */
    List<String> letters(Person person) {
        return letterbox.of(person);
    }

    private static <T> T kept(Recorded<T> recorded) {
        return switch (recorded) {
            case Recorded.Added<T>(T added) -> added;
            case Recorded.AlreadyHere<T>(T here) -> here;
        };
    }
}
