package org.kith.account;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Who belongs to a network, as what, since when. */
@Repository
public class Members {

    private final NetworkScope scope;

    Members(NetworkScope scope) {
        this.scope = scope;
    }

    /** The strongest running role of a person in a network; PERSON where they do not belong. */
    public Role roleOf(Network.Id network, Person person) {
        return powerOf(network, person).full();
    }

    /** What all their running offices in a network give to a person. */
    public Power powerOf(Network.Id network, Person person) {
        return person.operator()
                ? Power.OF_OPERATOR
                : running(network, person.id()).stream()
                        .map(Power::of)
                        .reduce(Power.OF_PERSON, Power::and);
    }

    /** Whether a person holds an office here whose power waits for a second factor. */
    public boolean guarded(Network.Id network, Person.Id person) {
        return running(network, person).stream().anyMatch(Office::guarded);
    }

    private List<Office> running(Network.Id network, Person.Id person) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select distinct office from membership
                                        where network_id = :network and person_id = :person and until is null
                                        """)
                                .param("network", network.value())
                                .param("person", person.value())
                                .query((row, n) -> Office.of(row.getString(1)).orElseThrow())
                                .list());
    }

    public void add(Network.Id network, Person.Id person, Role role) {
        add(network, person, role, null);
    }

    /**
     * @param group of whom they are a representative; null where they belong to no group
     */
    public void add(Network.Id network, Person.Id person, Role role, @Nullable UUID group) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into membership (id, network_id, person_id, role, office, group_id)
                                        values (:id, :network, :person, :role, :office, :group)
                                        on conflict do nothing
                                        """)
                                .param("id", Uuid7.next())
                                .param("network", network.value())
                                .param("person", person.value())
                                .param("role", role.name().toLowerCase(Locale.ROOT))
                                .param("office", Office.usual(role).code())
                                .param("group", group)
                                .update());
    }

    /** Who spoke for a group that is another one now speaks for that. */
    public void groupBecomes(Network.Id network, UUID gone, UUID kept) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    delete from membership g
                                    where g.network_id = :network and g.group_id = :gone and g.until is null
                                      and exists (select from membership k
                                                  where k.network_id = :network and k.group_id = :kept and k.until is null
                                                    and k.person_id = g.person_id and k.office = g.office)
                                    """)
                            .param("network", network.value())
                            .param("gone", gone)
                            .param("kept", kept)
                            .update();
                    return db.sql(
                                    """
                                    update membership set group_id = :kept where network_id = :network and group_id = :gone
                                    """)
                            .param("network", network.value())
                            .param("gone", gone)
                            .param("kept", kept)
                            .update();
                });
    }

    public boolean belongs(Network.Id network, Person.Id person) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from membership
                                                       where network_id = :network and person_id = :person and until is null)
                                        """)
                                .param("network", network.value())
                                .param("person", person.value())
                                .query(Boolean.class)
                                .single());
    }

    /** Who keeps the registry of a network, in the order in which they came. */
    public List<Person.Id> coordinators(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select person_id from membership
                                        where network_id = :network and role = 'coordinator' and until is null
                                        order by since, id
                                        """)
                                .param("network", network.value())
                                .query((row, n) -> new Person.Id(row.getObject(1, UUID.class)))
                                .list());
    }

    /** Who coordinates it, or did at any time since then. */
    public List<Person.Id> coordinatorsSince(Network.Id network, Instant since) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select distinct person_id from membership
                                        where network_id = :network and role = 'coordinator'
                                          and (until is null or until > :since)
                                        order by person_id
                                        """)
                                .param("network", network.value())
                                .param("since", since.atOffset(ZoneOffset.UTC))
                                .query((row, n) -> new Person.Id(row.getObject(1, UUID.class)))
                                .list());
    }

    /**
     * Somebody who knows another well enough to say that it is them.
     *
     * @param coordinates whether they keep the registry; otherwise they are of the same group
     */
    public record Acquaintance(Person.Id person, boolean coordinates) {}

    /**
     * Who has known a person in this network since before a moment: its coordinators, and who is of
     * the same group; among them the person themselves.
     */
    public List<Acquaintance> acquaintances(Network.Id network, Person.Id person, Instant before) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select other.person_id, bool_or(other.role = 'coordinator') as coordinates from membership other
                                        where other.network_id = :network and other.until is null and other.since <= :before
                                          and exists (select from membership own
                                                      where own.network_id = :network and own.person_id = :person
                                                        and own.until is null and own.since <= :before
                                                        and (other.role = 'coordinator' or own.group_id = other.group_id))
                                        group by other.person_id order by other.person_id
                                        """)
                                .param("network", network.value())
                                .param("person", person.value())
                                .param("before", before.atOffset(ZoneOffset.UTC))
                                .query(
                                        (row, n) ->
                                                new Acquaintance(
                                                        new Person.Id(row.getObject(1, UUID.class)),
                                                        row.getBoolean("coordinates")))
                                .list());
    }
}
