package org.kith.departure;

import org.kith.account.Keepers;
import org.kith.account.Person;
import org.kith.backup.Gone;
import org.kith.backup.NetworkDeletion;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.util.List;

/** One network's end: whether it has come, and the last letter to those who kept it. */
final class Farewell implements NetworkDeletion.Leave {

    private final Network network;
    private final Keepers keepers;
    private final DeletionLetters letters;
    private final Outbox outbox;
    private List<Person> told = List.of();

    Farewell(Network network, Keepers keepers, DeletionLetters letters, Outbox outbox) {
        this.network = network;
        this.keepers = keepers;
        this.letters = letters;
        this.outbox = outbox;
    }

    /** Of this network: another one may stand at its address by now. */
    @Override
    public boolean given(Connection db) {
        var due =
                on(db).sql(
                                """
                                select id from network_deletion
                                where network_id = kith_network() and network_id = :network
                                  and called_off_at is null and goes_at <= now()
                                for update
                                """)
                        .param("network", network.id().value())
                        .query()
                        .listOfRows();
        told = keepers.of(network.id());
        return !due.isEmpty();
    }

    @Override
    public void gone(Connection db, Gone gone) {
        told.forEach(keeper -> outbox.add(on(db), letters.gone(network, gone, keeper)));
    }

    private static JdbcClient on(Connection db) {
        return JdbcClient.create(new SingleConnectionDataSource(db, true));
    }
}
