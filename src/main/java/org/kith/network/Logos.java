package org.kith.network;

import org.springframework.stereotype.Repository;

import java.util.Optional;

/** The pictures that networks show as theirs, one each. */
@Repository
public class Logos {

    private final NetworkScope scope;

    Logos(NetworkScope scope) {
        this.scope = scope;
    }

    /** PNG, as it was kept. */
    public Optional<byte[]> find(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql("select picture from network_logo where network_id = :network")
                                .param("network", network.value())
                                .query((row, n) -> row.getBytes(1))
                                .optional());
    }

    /** In the place of the one before. */
    public void keep(Network.Id network, byte[] picture) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into network_logo (network_id, picture) values (:network, :picture)
                                        on conflict (network_id) do update set picture = :picture, added_at = now()
                                        """)
                                .param("network", network.value())
                                .param("picture", picture)
                                .update());
    }

    public void remove(Network.Id network) {
        scope.in(
                network,
                db ->
                        db.sql("delete from network_logo where network_id = :network")
                                .param("network", network.value())
                                .update());
    }
}
