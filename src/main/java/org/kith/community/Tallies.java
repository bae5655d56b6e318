package org.kith.community;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts a registry without listing it. */
@Repository
public class Tallies {

    private final NetworkScope scope;

    Tallies(NetworkScope scope) {
        this.scope = scope;
    }

    public Tally of(Network.Id network) {
        return scope.in(network, db -> tally(db, network));
    }

    private static Tally tally(JdbcClient db, Network.Id network) {
        return db.sql(
                        """
                        select count(*) as communities,
                               count(*) filter (where link_count = 0) as unlinked,
                               count(*) filter (where looking) as looking,
                               (select count(*) from community_group where network_id = :network) as groups
                        from community where network_id = :network
                        """)
                .param("network", network.value())
                .query(Tally.class)
                .single();
    }
}
