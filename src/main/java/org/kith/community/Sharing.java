package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.UUID;

/**
 * Which communities and groups a network shares with the others of this installation: those that
 * somebody chose, one by one.
 */
@Repository
class Sharing {

    private final NetworkScope scope;
    private final Audit audit;

    Sharing(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    boolean isShared(Network.Id network, Community.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select shared from community where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(Boolean.class)
                                .single());
    }

    boolean isShared(Network.Id network, Group.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select shared from community_group where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(Boolean.class)
                                .single());
    }

    void share(Network.Id network, Actor actor, Community.Id id, boolean shared) {
        scope.in(
                network,
                db -> {
                    var changed =
                            set(
                                    db.sql(
                                            """
                                            update community set shared = :shared
                                            where network_id = :network and id = :id and shared <> :shared
                                            """),
                                    network,
                                    id.value(),
                                    shared);
                    return changed
                            ? write(network, actor, Communities.SUBJECT, id.value(), shared)
                            : id;
                });
    }

    void share(Network.Id network, Actor actor, Group.Id id, boolean shared) {
        scope.in(
                network,
                db -> {
                    var changed =
                            set(
                                    db.sql(
                                            """
                                            update community_group set shared = :shared
                                            where network_id = :network and id = :id and shared <> :shared
                                            """),
                                    network,
                                    id.value(),
                                    shared);
                    return changed ? write(network, actor, Groups.SUBJECT, id.value(), shared) : id;
                });
    }

    private static boolean set(
            JdbcClient.StatementSpec update, Network.Id network, UUID id, boolean shared) {
        return update.param("network", network.value())
                        .param("id", id)
                        .param("shared", shared)
                        .update()
                == 1;
    }

    private UUID write(Network.Id network, Actor actor, String kind, UUID id, boolean shared) {
        var action = shared ? "shared" : "unshared";
        audit.write(network, actor, Audit.Change.of(action, kind, id, null, null));
        return id;
    }
}
