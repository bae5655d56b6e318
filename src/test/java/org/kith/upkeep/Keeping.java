package org.kith.upkeep;

import org.kith.Letterbox;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Token;
import org.kith.community.Exchanges;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.community.Recorded;
import org.kith.community.Representatives;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Groups that are no demonstration, whose contacts are written to, for tests of keeping them. */
@Component
class Keeping {

    private static final Pattern LINK =
            Pattern.compile("/(handovers|still-there|objections)/[^/]+/(\\S+)");

    private final Friends friends;
    private final Groups groups;
    private final GroupContacts contacts;
    private final Representatives representatives;
    private final NetworkScope scope;
    private final Letterbox letterbox;

    Keeping(
            Friends friends,
            Groups groups,
            GroupContacts contacts,
            Representatives representatives,
            NetworkScope scope,
            Letterbox letterbox) {
        this.friends = friends;
        this.groups = groups;
        this.contacts = contacts;
        this.representatives = representatives;
        this.scope = scope;
        this.letterbox = letterbox;
    }

    Group group(Network network, String... mails) {
        return named(
                network,
                recorded(network),
                Stream.of(mails)
                        .map(mail -> new GroupContact("Contact", null, mail, null))
                        .toArray(GroupContact[]::new));
    }

    /** These are its contacts from now on. */
    Group named(Network network, Group group, GroupContact... named) {
        contacts.name(network.id(), Actor.KITH, group.id(), List.of(named));
        return group;
    }

    Group recorded(Network network) {
        var group =
                new Group(
                        Group.Id.next(),
                        "",
                        friends.community(network, "Camden").id(),
                        "Friends " + UUID.randomUUID(),
                        Group.Form.FRIENDSHIP_GROUP,
                        "",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Exchanges.NONE,
                        null,
                        false);
        return switch (groups.record(network.id(), Actor.KITH, group, null)) {
            case Recorded.Added<Group>(Group added) -> added;
            case Recorded.AlreadyHere<Group>(Group here) -> here;
        };
    }

    List<String> speaking(Network network, Group group) {
        return representatives.of(network.id(), group.id()).stream().map(Person::mail).toList();
    }

    List<GroupContact> contacts(Network network, Group group) {
        return contacts.of(network.id(), group.id());
    }

    Actor actor(Network network, Person person) {
        return friends.actor(network, person);
    }

    static String address() {
        return "huda-" + UUID.randomUUID() + "@test.kith";
    }

    /** What was written to an address, the newest first. */
    List<String> letters(String mail) {
        return letterbox.of(mail);
    }

    /** The secret of the newest letter that has one. */
    Token token(String mail) {
        return letters(mail).stream()
                .map(LINK::matcher)
                .filter(link -> link.find())
                .map(link -> new Token(link.group(2)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link was sent to " + mail));
    }

    /** As if it had been claimed so many days ago. */
    void claimedDaysAgo(Network network, Claim claim, int days) {
        scope.in(
                network.id(),
                held ->
                        held.sql(
                                        """
                                        update group_claim set claimed_at = now() - make_interval(days => :days) where id = :id
                                        """)
                                .param("days", days)
                                .param("id", claim.id())
                                .update());
    }

    /** As if the time of what waits in a group were over. */
    void overdue(Network network, Group group) {
        scope.in(
                network.id(),
                held ->
                        held.sql(
                                        """
                                        update handover set expires_at = now() - interval '1 second' where group_id = :group
                                        """)
                                .param("group", group.id().value())
                                .update());
    }
}
