package org.kith.discussion;

import org.kith.account.Person;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
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
                                        select * from discussion_following
                                        where network_id = :network and discussion_id = :discussion order by since, id
                                        """)
                                .param("network", network.value())
                                .param("discussion", discussion.value())
                                .query(DiscussionFollowers::follower)
                                .list());
    }

    /** By the address at which they answer; empty where it has ended. */
    Optional<Follower> withId(Network.Id network, UUID id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from discussion_following where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id)
                                .query(DiscussionFollowers::follower)
                                .optional());
    }

    private static Follower follower(ResultSet row, int number) throws SQLException {
        return new Follower(
                row.getObject("id", UUID.class),
                new Discussion.Id(row.getObject("discussion_id", UUID.class)),
                new Person.Id(row.getObject("person_id", UUID.class)));
    }

    /** Whether the address at which they answer has not ended. */
    boolean isThere(Network.Id network, UUID id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from discussion_following where network_id = :network and id = :id)
                                        """)
                                .param("network", network.value())
                                .param("id", id)
                                .query(Boolean.class)
                                .single());
    }

    boolean follows(Network.Id network, Discussion.Id discussion, Person.Id person) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from discussion_following
                                                       where network_id = :network and discussion_id = :discussion and person_id = :person)
                                        """)
                                .param("network", network.value())
                                .param("discussion", discussion.value())
                                .param("person", person.value())
                                .query(Boolean.class)
                                .single());
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
