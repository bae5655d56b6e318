package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.Superuser;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

@KithTest
class LostConnectionTest {

    private final NetworkScope scope;
    private final Audit audit;
    private final Superuser superuser;
    private final Network.Id network;

    LostConnectionTest(
            NetworkScope scope, Audit audit, Superuser superuser, TestNetworks networks) {
        this.scope = scope;
        this.audit = audit;
        this.superuser = superuser;
        this.network = networks.published().id();
    }

    @Test
    void a_connection_lost_in_the_middle_leaves_nothing_and_the_next_write_needs_no_hands() {
        var subject = UUID.randomUUID();
        assertThatThrownBy(
                        () ->
                                scope.in(
                                        network,
                                        db -> {
                                            write(subject);
                                            cut(
                                                    db.sql("select pg_backend_pid()")
                                                            .query(Integer.class)
                                                            .single());
                                            write(subject);
                                            return null;
                                        }))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        assertThat(audit.of(network, subject)).isEmpty();

        write(subject);
        assertThat(audit.of(network, subject)).hasSize(1);
    }

    private void write(UUID subject) {
        audit.write(
                network,
                Actor.KITH,
                Audit.Change.of("recorded", "community", subject, null, Map.of("name", "Here")));
    }

    private void cut(int backend) {
        try (var all = superuser.connect();
                var cutting = all.createStatement()) {
            cutting.execute("select pg_terminate_backend(" + backend + ", 5000)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
