package org.kith.review;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** How far the look through each network's registry is. */
@Repository
class Looks {

    private final NetworkScope scope;

    Looks(NetworkScope scope) {
        this.scope = scope;
    }

    Optional<Look> of(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql("select * from registry_look where network_id = :network")
                                .param("network", network.value())
                                .query(Looks::look)
                                .optional());
    }

    /** Whether it begins: one at a time; one of more than an hour died with its node. */
    boolean begin(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into registry_look (network_id, state) values (:network, 'waiting')
                                                on conflict (network_id) do update
                                                    set state = 'waiting', done = 0, total = 0, stop_requested = false, began_at = now(), ended_at = null
                                                    where registry_look.state not in ('waiting', 'running')
                                                       or registry_look.began_at < now() - interval '1 hour'
                                                """)
                                        .param("network", network.value())
                                        .update()
                                == 1);
    }

    /** Whether to go on. */
    boolean at(Network.Id network, int done, int total) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update registry_look set state = 'running', done = :done, total = :total
                                        where network_id = :network returning not stop_requested
                                        """)
                                .param("network", network.value())
                                .param("done", done)
                                .param("total", total)
                                .query(Boolean.class)
                                .optional()
                                .orElse(false));
    }

    void stop(Network.Id network) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update registry_look set stop_requested = true
                                        where network_id = :network and state in ('waiting', 'running')
                                        """)
                                .param("network", network.value())
                                .update());
    }

    void end(Network.Id network, Look.State state) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update registry_look set state = :state, ended_at = now() where network_id = :network
                                        """)
                                .param("network", network.value())
                                .param("state", state.code())
                                .update());
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Look(
                Look.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("done"),
                row.getInt("total"),
                row.getBoolean("stop_requested"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
