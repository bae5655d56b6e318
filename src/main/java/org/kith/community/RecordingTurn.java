package org.kith.community;

import org.kith.network.Network;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Recording by hand happens one after the other in a network, so that whoever comes second is shown
 * what the first one made. The turn ends with the transaction.
 */
public final class RecordingTurn {

    private RecordingTurn() {}

    public static void take(JdbcClient db, Network.Id network) {
        db.sql("select pg_advisory_xact_lock(hashtext('kith/registry'), hashtext(:network))")
                .param("network", network.toString())
                .query((row, n) -> n)
                .list();
    }
}
