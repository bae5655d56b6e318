package org.kith.mail;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

/** How many letters of a network are where. */
@Repository
class Figures {

    private final NetworkScope scope;

    Figures(NetworkScope scope) {
        this.scope = scope;
    }

    Traffic of(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select count(*) filter (where sent_at is not null and in_digest is null) as sent,
                                               count(*) filter (where sent_at is null and given_up_at is null and waits_for is null) as waiting,
                                               count(*) filter (where sent_at is null and given_up_at is null and waits_for is not null) as gathered,
                                               count(*) filter (where failure is not null and (sent_at is not null or given_up_at is not null)) as lost
                                        from outgoing_mail where network_id = :network
                                        """)
                                .param("network", network.value())
                                .query(
                                        (row, n) ->
                                                new Traffic(
                                                        row.getLong("sent"),
                                                        row.getLong("waiting"),
                                                        row.getLong("gathered"),
                                                        row.getLong("lost")))
                                .single());
    }
}
