package org.kith.discussion;

import org.kith.account.Person;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who gets letters of which discussion; nobody who no longer belongs to the network. */
@Repository
class DiscussionFollowers {

    private final NetworkScope scope;

    DiscussionFollowers(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * Somebody who follows a discussion.
     *
     * @param id that the address has at which they answer its letters
     */
    record Follower(UUID id, Discussion.Id discussion, Person.Id person) {}

    List<Follower> of(Network.Id network, Discussion.Id discussion) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select f.id, f.discussion_id, f.person_id from discussion_follower f
                                        where f.network_id = :network and f.discussion_id = :discussion
                                          and exists (select from membership m
                                                      where m.network_id = :network and m.person_id = f.person_id and m.until is null)
                                        order by f.since, f.id
                                        """)
                                .param("network", network.value())
                                .param("discussion", discussion.value())
                                .query(
                                        (row, n) ->
                                                new Follower(
                                                        row.getObject(1, UUID.class),
                                                        new Discussion.Id(
                                                                row.getObject(2, UUID.class)),
                                                        new Person.Id(
                                                                row.getObject(3, UUID.class))))
                                .list());
    }

    /** By the address at which they answer; empty where it has ended. */
    Optional<Follower> withId(Network.Id network, UUID id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select f.id, f.discussion_id, f.person_id from discussion_follower f
                                        where f.network_id = :network and f.id = :id
                                          and exists (select from membership m
                                                      where m.network_id = :network and m.person_id = f.person_id and m.until is null)
                                        """)
                                .param("network", network.value())
                                .param("id", id)
                                .query(
                                        (row, n) ->
                                                new Follower(
                                                        row.getObject(1, UUID.class),
                                                        new Discussion.Id(
                                                                row.getObject(2, UUID.class)),
                                                        new Person.Id(
                                                                row.getObject(3, UUID.class))))
                                .optional());
    }

    boolean follows(Network.Id network, Discussion.Id discussion, Person.Id person) {
        return of(network, discussion).stream().anyMatch(one -> one.person().equals(person));
    }

    /** Following twice is following once. */
    void add(Network.Id network, Discussion.Id discussion, Person.Id person) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into discussion_follower (id, network_id, discussion_id, person_id)
                                        values (:id, :network, :discussion, :person) on conflict do nothing
                                        """)
                                .param("id", Uuid7.next())
                                .param("network", network.value())
                                .param("discussion", discussion.value())
                                .param("person", person.value())
                                .update());
    }

    /** The address at which they answered ends with it. */
    void remove(Network.Id network, Discussion.Id discussion, Person.Id person) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from discussion_follower
                                        where network_id = :network and discussion_id = :discussion and person_id = :person
                                        """)
                                .param("network", network.value())
                                .param("discussion", discussion.value())
                                .param("person", person.value())
                                .update());
    }

    /** They belong to the network no more. */
    void removeAll(Network.Id network, Person.Id person) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from discussion_follower where network_id = :network and person_id = :person
                                        """)
                                .param("network", network.value())
                                .param("person", person.value())
                                .update());
    }
}
