package org.kith.discussion;

import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.gathering.Zones;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What members want of discussions by mail. Nothing said: what they follow, at any hour. */
@Repository
class DiscussionReaders {

    private final NetworkScope scope;

    DiscussionReaders(NetworkScope scope) {
        this.scope = scope;
    }

    DiscussionReader of(Network.Id network, Person.Id person) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from discussion_reader where network_id = :network and person_id = :person
                                        """)
                                .param("network", network.value())
                                .param("person", person.value())
                                .query(DiscussionReaders::reader)
                                .optional()
                                .orElse(DiscussionReader.USUAL));
    }

    /** By the address that a letter goes to. */
    DiscussionReader at(Network.Id network, String mail) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select r.* from discussion_reader r join person p on p.id = r.person_id
                                        where r.network_id = :network and p.mail = :mail
                                        """)
                                .param("network", network.value())
                                .param("mail", mail)
                                .query(DiscussionReaders::reader)
                                .optional()
                                .orElse(DiscussionReader.USUAL));
    }

    private static DiscussionReader reader(ResultSet row, int number) throws SQLException {
        var from = row.getObject("quiet_from", LocalTime.class);
        return new DiscussionReader(
                row.getBoolean("wants_all"),
                from == null
                        ? null
                        : Zones.of(row.getString("zone"))
                                .map(zone -> new DiscussionReader.Quiet(from, until(row), zone))
                                .orElse(null));
    }

    private static LocalTime until(ResultSet row) {
        try {
            return row.getObject("quiet_until", LocalTime.class);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Members who follow whatever is opened. */
    List<Person.Id> whoWantAll(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select r.person_id from discussion_reader r
                                        where r.network_id = :network and r.wants_all
                                          and exists (select from membership m
                                                      where m.network_id = :network and m.person_id = r.person_id and m.until is null)
                                        order by r.person_id
                                        """)
                                .param("network", network.value())
                                .query((row, n) -> new Person.Id(row.getObject(1, UUID.class)))
                                .list());
    }

    void put(Network.Id network, Actor actor, DiscussionReader reader) {
        var quiet = reader.quiet();
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into discussion_reader (network_id, person_id, wants_all, quiet_from, quiet_until, zone)
                                        values (:network, :person, :all, :from, :until, :zone)
                                        on conflict (network_id, person_id)
                                        do update set wants_all = excluded.wants_all, quiet_from = excluded.quiet_from,
                                                      quiet_until = excluded.quiet_until, zone = excluded.zone
                                        """)
                                .param("network", network.value())
                                .param("person", actor.personId().value())
                                .param("all", reader.wantsAll())
                                .param("from", quiet == null ? null : quiet.from())
                                .param("until", quiet == null ? null : quiet.until())
                                .param("zone", quiet == null ? null : quiet.zone().getId())
                                .update());
    }

    /** They belong to the network no more. */
    void remove(Network.Id network, Person.Id person) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from discussion_reader where network_id = :network and person_id = :person
                                        """)
                                .param("network", network.value())
                                .param("person", person.value())
                                .update());
    }
}
