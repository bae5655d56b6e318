package org.kith.network;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Function;

/**
 * The only way to tenant rows: a transaction that the database holds to one network. What runs
 * inside joins that transaction, so a write and its audit row stand or fall together.
 */
@Component
public class NetworkScope {

    private final TransactionTemplate transaction;
    private final JdbcClient db;

    NetworkScope(PlatformTransactionManager transactions, JdbcClient db) {
        this.transaction = new TransactionTemplate(transactions);
        this.db = db;
    }

    public <T extends @Nullable Object> T in(Network.Id network, Function<JdbcClient, T> work) {
        var running = (Network.Id) TransactionSynchronizationManager.getResource(this);
        if (running == null) {
            return opening(network, work);
        }
        if (!running.equals(network)) {
            throw new IllegalStateException(
                    "one transaction serves one network: " + running + ", not " + network);
        }
        return work.apply(db);
    }

    @SuppressWarnings(
            "NullAway") // execute() returns what the work returned, null only where T allows it
    private <T extends @Nullable Object> T opening(
            Network.Id network, Function<JdbcClient, T> work) {
        TransactionSynchronizationManager.bindResource(this, network);
        try {
            return transaction.execute(
                    status -> {
                        holdTo(network);
                        return work.apply(db);
                    });
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    private void holdTo(Network.Id network) {
        db.sql("select set_config('kith.network', :network, true)")
                .param("network", network.toString())
                .query(String.class)
                .single();
    }
}
