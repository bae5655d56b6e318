package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pairs of which somebody has said that they are two. They are never asked about again. */
@Repository
public class NotTheSame {

    /** Characters of a reason. */
    public static final int REASON_LIMIT = 500;

    private final NetworkScope scope;
    private final Audit audit;

    NotTheSame(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * @param kind community, group or link
     */
    public void remember(
            Network.Id network, Actor actor, String kind, UUID one, UUID other, String reason) {
        scope.in(
                network,
                db -> {
                    var added =
                            db.sql(
                                            """
                                            insert into not_the_same (network_id, subject_kind, one_id, other_id, reason, actor_id, actor_name)
                                            values (:network, :kind, least(:one, :other), greatest(:one, :other), :reason, :actor, :name)
                                            on conflict do nothing
                                            """)
                                    .param("network", network.value())
                                    .param("kind", kind)
                                    .param("one", one)
                                    .param("other", other)
                                    .param("reason", reason)
                                    .param(
                                            "actor",
                                            actor.person() == null ? null : actor.person().value())
                                    .param("name", actor.name())
                                    .update();
                    if (added == 1) {
                        var after = Map.of("not", other.toString(), "different_because", reason);
                        audit.write(
                                network,
                                actor,
                                Audit.Change.of("told_apart", kind, one, null, after));
                    }
                    return added;
                });
    }

    /** All that this one has been told apart from. */
    public Set<UUID> as(Network.Id network, String kind, UUID one) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select case when one_id = :one then other_id else one_id end from not_the_same
                                        where network_id = :network and subject_kind = :kind
                                          and (one_id = :one or other_id = :one)
                                        """)
                                .param("network", network.value())
                                .param("kind", kind)
                                .param("one", one)
                                .query(UUID.class)
                                .set());
    }
}
