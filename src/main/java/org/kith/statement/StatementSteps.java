package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;

/** What happens to a statement in its life. */
@Repository
class StatementSteps {

    private final NetworkScope scope;

    StatementSteps(NetworkScope scope) {
        this.scope = scope;
    }

    void open(Network.Id network, Statement.Id id, Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update statement set opened_at = :now where network_id = :network and id = :id and opened_at is null
                                        """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    void close(Network.Id network, Statement.Id id, @Nullable String because, Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update statement set closed_at = :now, closed_because = :because
                                        where network_id = :network and id = :id and opened_at is not null and closed_at is null
                                        """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("because", because)
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    void namesForgotten(Network.Id network, Statement.Id id, Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update statement set names_forgotten_at = :now, closed_at = coalesce(closed_at, :now)
                                        where network_id = :network and id = :id
                                        """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }
}
