package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.util.UUID;

/**
 * Which communities and groups a network shares with the others of this installation: those that
 * somebody chose, one by one.
 */
@Repository
class Sharing {

    /** What can be shared, and where it is written. */
    private enum Kind {
        COMMUNITY(
                Communities.SUBJECT,
                "select shared from community where network_id = :network and id = :id",
                """
                update community set shared = :shared
                where network_id = :network and id = :id and shared <> :shared
                """),
        GROUP(
                Groups.SUBJECT,
                "select shared from community_group where network_id = :network and id = :id",
                """
                update community_group set shared = :shared
                where network_id = :network and id = :id and shared <> :shared
                """);

        private final String subject;
        private final String read;
        private final String write;

        Kind(String subject, String read, String write) {
            this.subject = subject;
            this.read = read;
            this.write = write;
        }
    }

    private final NetworkScope scope;
    private final Audit audit;

    Sharing(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    boolean isShared(Network.Id network, Community.Id id) {
        return isShared(network, Kind.COMMUNITY, id.value());
    }

    boolean isShared(Network.Id network, Group.Id id) {
        return isShared(network, Kind.GROUP, id.value());
    }

    void share(Network.Id network, Actor actor, Community.Id id, boolean shared) {
        share(network, actor, Kind.COMMUNITY, id.value(), shared);
    }

    void share(Network.Id network, Actor actor, Group.Id id, boolean shared) {
        share(network, actor, Kind.GROUP, id.value(), shared);
    }

    private boolean isShared(Network.Id network, Kind kind, UUID id) {
        var asked = kind.read;
        return scope.in(
                network,
                db ->
                        db.sql(asked)
                                .param("network", network.value())
                                .param("id", id)
                                .query(Boolean.class)
                                .single());
    }

    /** Who chooses what stands already changes nothing, and writes nothing down. */
    private void share(Network.Id network, Actor actor, Kind kind, UUID id, boolean shared) {
        var change = kind.write;
        scope.in(
                network,
                db -> {
                    var changed =
                            db.sql(change)
                                    .param("network", network.value())
                                    .param("id", id)
                                    .param("shared", shared)
                                    .update();
                    if (changed == 1) {
                        var action = shared ? "shared" : "unshared";
                        audit.write(
                                network,
                                actor,
                                Audit.Change.of(action, kind.subject, id, null, null));
                    }
                    return id;
                });
    }
}
