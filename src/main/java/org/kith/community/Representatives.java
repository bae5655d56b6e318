package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who speaks for a group: those of its contacts who can sign in and may speak in its network, known
 * by the mail address that the group gives for them, and as long as it does.
 */
@Repository
public class Representatives {

    private static final String SPEAKING =
            """
            select distinct m.person_id, c.group_id
            from membership m join person p on p.id = m.person_id
                 join group_contact c on c.network_id = m.network_id and c.until is null and lower(c.mail) = p.mail
            where m.network_id = :network and m.until is null and m.role in ('representative', 'coordinator')
              and (m.person_id = :one or c.group_id = :one)
            order by 1, 2
            """;

    private final NetworkScope scope;
    private final GroupContacts contacts;
    private final People people;
    private final Offices offices;

    Representatives(NetworkScope scope, GroupContacts contacts, People people, Offices offices) {
        this.scope = scope;
        this.contacts = contacts;
        this.people = people;
        this.offices = offices;
    }

    /** The groups that somebody speaks for. */
    public Set<Group.Id> groupsOf(Network.Id network, Actor actor) {
        if (!actor.signedIn()) {
            return Set.of();
        }
        return new HashSet<>(
                scope.in(
                        network,
                        db ->
                                speaking(db, network, actor.personId().value())
                                        .query(
                                                (row, n) ->
                                                        new Group.Id(
                                                                row.getObject(
                                                                        "group_id", UUID.class)))
                                        .list()));
    }

    /** Of these groups, the ones for which somebody speaks who can sign in. */
    public Set<Group.Id> spokenFor(Network.Id network, Collection<Group.Id> groups) {
        return new HashSet<>(
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select distinct c.group_id
                                                from membership m join person p on p.id = m.person_id
                                                     join group_contact c on c.network_id = m.network_id and c.until is null and lower(c.mail) = p.mail
                                                where m.network_id = :network and m.until is null and m.role in ('representative', 'coordinator')
                                                  and c.group_id = any(:groups)
                                                """)
                                        .param("network", network.value())
                                        .param(
                                                "groups",
                                                groups.stream()
                                                        .map(Group.Id::value)
                                                        .toArray(UUID[]::new))
                                        .query(
                                                (row, n) ->
                                                        new Group.Id(
                                                                row.getObject(
                                                                        "group_id", UUID.class)))
                                        .list()));
    }

    /** Those who speak for a group, in the order in which they came to this installation. */
    public List<Person> of(Network.Id network, Group.Id group) {
        return scope
                .in(
                        network,
                        db ->
                                speaking(db, network, group.value())
                                        .query(
                                                (row, n) ->
                                                        new Person.Id(
                                                                row.getObject(
                                                                        "person_id", UUID.class)))
                                        .list())
                .stream()
                .map(people::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The groups that name somebody with this address, whether they can speak there or not. */
    public Set<Group.Id> naming(Network.Id network, String mail) {
        return new HashSet<>(
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select distinct group_id from group_contact
                                                where network_id = :network and until is null and lower(mail) = lower(:mail)
                                                """)
                                        .param("network", network.value())
                                        .param("mail", mail)
                                        .query(
                                                (row, n) ->
                                                        new Group.Id(
                                                                row.getObject(
                                                                        "group_id", UUID.class)))
                                        .list()));
    }

    /**
     * Lets a contact speak for their group; they sign in with the address that the group gives for
     * them. Empty where the group names nobody with this address now.
     */
    public Optional<Person> invite(
            Network.Id network, Actor actor, Group.Id group, String mail, Language language) {
        var address = mail.strip().toLowerCase(Locale.ROOT);
        return scope.in(
                network,
                db ->
                        contacts.of(network, group).stream()
                                .filter(c -> address.equals(lower(c.mail())))
                                .findFirst()
                                .map(
                                        contact ->
                                                people.add(
                                                        new Person(
                                                                Person.Id.next(),
                                                                contact.name(),
                                                                address,
                                                                language,
                                                                false)))
                                .map(
                                        person -> {
                                            offices.appoint(
                                                    network,
                                                    actor,
                                                    person.id(),
                                                    Office.REPRESENTATIVE,
                                                    group.value());
                                            return person;
                                        }));
    }

    private static JdbcClient.StatementSpec speaking(JdbcClient db, Network.Id network, UUID one) {
        return db.sql(SPEAKING).param("network", network.value()).param("one", one);
    }

    private static String lower(@Nullable String mail) {
        return mail == null ? "" : mail.strip().toLowerCase(Locale.ROOT);
    }
}
