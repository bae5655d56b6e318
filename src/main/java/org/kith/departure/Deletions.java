package org.kith.departure;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.kith.web.LastDay;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Deletions that were asked for: one at most waits in a network, by the clock of the database. */
@Repository
class Deletions implements LastDay {

    private final NetworkScope scope;

    Deletions(NetworkScope scope) {
        this.scope = scope;
    }

    Optional<Deletion> waiting(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from network_deletion
                                        where network_id = :network and called_off_at is null
                                        """)
                                .param("network", network.value())
                                .query(Deletions::deletion)
                                .optional());
    }

    @Override
    public Optional<Instant> lastDay(Network.Id network) {
        return waiting(network).map(Deletion::goesAt);
    }

    /** Empty where one waits already. */
    Optional<Deletion> ask(Network.Id network, Actor actor, String reason) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into network_deletion (id, network_id, asked_by, asked_name, reason, goes_at)
                                        values (:id, :network, :actor, :name, :reason, now() + make_interval(secs => :waits))
                                        on conflict do nothing
                                        returning *
                                        """)
                                .param("id", Uuid7.next())
                                .param("network", network.value())
                                .param("actor", actor.personId().value())
                                .param("name", actor.name())
                                .param("reason", reason)
                                .param("waits", Deletion.WAITS.toSeconds())
                                .query(Deletions::deletion)
                                .optional());
    }

    /** False where none waits, or it is being done. */
    boolean callOff(Network.Id network, Actor actor) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update network_deletion set called_off_at = now(), called_off_by = :actor, called_off_name = :name
                                                where network_id = :network and called_off_at is null
                                                """)
                                        .param("actor", actor.personId().value())
                                        .param("name", actor.name())
                                        .param("network", network.value())
                                        .update()
                                == 1);
    }

    boolean isDue(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from network_deletion
                                                       where network_id = :network and called_off_at is null and goes_at <= now())
                                        """)
                                .param("network", network.value())
                                .query(Boolean.class)
                                .single());
    }

    /** No longer than one that is asked for now. */
    void waitNoLonger(Network.Id network) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update network_deletion set goes_at = least(goes_at, now() + make_interval(secs => :waits))
                                        where network_id = :network and called_off_at is null
                                        """)
                                .param("waits", Deletion.WAITS.toSeconds())
                                .param("network", network.value())
                                .update());
    }

    private static Deletion deletion(ResultSet row, int number) throws SQLException {
        return new Deletion(
                row.getString("asked_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("goes_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
