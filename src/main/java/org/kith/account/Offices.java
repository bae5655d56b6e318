package org.kith.account;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who was and is what in a network and in its groups, appointed by whom, ended by whom and how. */
@Repository
public class Offices {

    private static final String SUBJECT = "member";

    private final NetworkScope scope;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Offices(NetworkScope scope, Audit audit, ApplicationEventPublisher events) {
        this.scope = scope;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Somebody's offices came to their end. Told in the transaction that ends them, so that what
     * hangs on them ends with them or not at all.
     *
     * @param actor who ended them
     * @param offices what the person was
     */
    public record Ended(
            Network.Id network, Actor actor, Person.Id person, Held.How how, List<Office> offices) {

        public Ended {
            offices = List.copyOf(offices);
        }

        /** Whether they belong to the network no more. */
        public boolean gone() {
            return how == Held.How.LEFT || how == Held.How.REMOVED;
        }
    }

    /** All that a person ever was here, what runs first, then the newest. */
    public List<Held> of(Network.Id network, Person.Id person) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from membership where network_id = :network and person_id = :person
                                        order by until is null desc, since desc, id desc
                                        """)
                                .param("network", network.value())
                                .param("person", person.value())
                                .query(HeldRows::held)
                                .list());
    }

    /**
     * What these people are stays as it is until the transaction ends: who would end it waits, and
     * so does who holds it already. Always taken before anything that hangs on their offices.
     */
    public void hold(Network.Id network, Collection<Person.Id> people) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id from membership
                                        where network_id = :network and person_id = any(:people::uuid[]) and until is null
                                        order by id for update
                                        """)
                                .param("network", network.value())
                                .param(
                                        "people",
                                        people.stream()
                                                .map(Person.Id::toString)
                                                .toArray(String[]::new))
                                .query(UUID.class)
                                .list());
    }

    /** False where they hold it already. */
    public boolean appoint(
            Network.Id network,
            Actor actor,
            Person.Id person,
            Office office,
            @Nullable UUID group) {
        return scope.in(
                network,
                db -> {
                    var added =
                            db.sql(
                                                    """
                                                    insert into membership (id, network_id, person_id, role, office, group_id, appointed_by, appointed_name)
                                                    values (:id, :network, :person, :power, :office, :group, :actor, :name)
                                                    on conflict do nothing
                                                    """)
                                            .param("id", Uuid7.next())
                                            .param("network", network.value())
                                            .param("person", person.value())
                                            .param("power", HeldRows.power(office))
                                            .param("office", office.code())
                                            .param("group", group)
                                            .param("actor", HeldRows.id(actor))
                                            .param("name", actor.name())
                                            .update()
                                    == 1;
                    if (added) {
                        audit.write(
                                network,
                                actor,
                                Audit.Change.of(
                                        "appointed", SUBJECT, person.value(), null, facts(office)));
                    }
                    return added;
                });
    }

    /** Ends one office of a person, and with it what they may do by it. */
    public Ending end(
            Network.Id network,
            Actor actor,
            Person.Id person,
            UUID office,
            Held.How how,
            String because) {
        return ended(network, actor, person, office, how, because);
    }

    /** Ends all that a person is here: they leave, or are removed. */
    public Ending endAll(
            Network.Id network, Actor actor, Person.Id person, Held.How how, String because) {
        return ended(network, actor, person, null, how, because);
    }

    private Ending ended(
            Network.Id network,
            Actor actor,
            Person.Id person,
            @Nullable UUID office,
            Held.How how,
            String because) {
        try {
            return scope.in(
                    network,
                    db -> {
                        hold(network, List.of(person));
                        var over =
                                db.sql(
                                                """
                                                update membership set until = now(), ended_by = :actor, ended_name = :name, ended_how = :how,
                                                                      ended_because = :because
                                                where network_id = :network and person_id = :person and until is null
                                                  and (cast(:office as uuid) is null or id = :office)
                                                returning office
                                                """)
                                        .param("actor", HeldRows.id(actor))
                                        .param("name", actor.name())
                                        .param("how", how.code())
                                        .param("because", because)
                                        .param("network", network.value())
                                        .param("person", person.value())
                                        .param("office", office)
                                        .query(
                                                (row, n) ->
                                                        Office.of(row.getString("office"))
                                                                .orElseThrow())
                                        .list();
                        if (over.isEmpty()) {
                            return new Ending.NothingToEnd();
                        }
                        audit.write(
                                network,
                                actor,
                                Audit.Change.of(
                                        how.code(),
                                        SUBJECT,
                                        person.value(),
                                        Map.of("offices", codes(over)),
                                        because.isEmpty() ? null : Map.of("because", because)));
                        events.publishEvent(new Ended(network, actor, person, how, over));
                        return new Ending.Done();
                    });
        } catch (DataIntegrityViolationException refused) {
            if (HeldRows.isLastCoordinator(refused)) {
                return new Ending.LastCoordinator();
            }
            throw refused;
        }
    }

    private static List<String> codes(List<Office> offices) {
        return offices.stream().map(Office::code).toList();
    }

    private static Map<String, Object> facts(Office office) {
        return Map.of("office", office.code());
    }
}
