package org.kith.programme;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Objects;

/** Programmes end, are taken up again, and go where they were a mistake. */
@Component
class ProgrammeCourse {

    private final NetworkScope scope;
    private final Programmes programmes;
    private final ProgrammeAudit audit;

    ProgrammeCourse(NetworkScope scope, Programmes programmes, ProgrammeAudit audit) {
        this.scope = scope;
        this.programmes = programmes;
        this.audit = audit;
    }

    /** Its links stay: they took part to the end. */
    void end(Network.Id network, Actor actor, Programme programme, @Nullable PartialDate on) {
        scope.in(
                network,
                db -> {
                    var before = programmes.hold(network, programme.id());
                    if (before.ended() != null) {
                        return before;
                    }
                    db.sql(
                                    """
                                    update programme set ended_at = now(), ended_by = :actor, until = :until
                                    where network_id = :network and id = :id
                                    """)
                            .param("actor", actor.personId().value())
                            .param("until", Objects.toString(on, null))
                            .param("network", network.value())
                            .param("id", programme.id().value())
                            .update();
                    return changed(network, actor, "ended", before);
                });
    }

    /** It runs again; that it had ended stays in its history. */
    void resume(Network.Id network, Actor actor, Programme programme) {
        scope.in(
                network,
                db -> {
                    var before = programmes.hold(network, programme.id());
                    if (before.ended() == null) {
                        return before;
                    }
                    db.sql(
                                    """
                                    update programme set ended_at = null, ended_by = null, until = null
                                    where network_id = :network and id = :id
                                    """)
                            .param("network", network.value())
                            .param("id", programme.id().value())
                            .update();
                    return changed(network, actor, "resumed", before);
                });
    }

    /** Whether it could be: one that a link ever took part in stays. */
    boolean remove(Network.Id network, Actor actor, Programme programme) {
        return scope.in(
                network,
                db -> {
                    var before = programmes.hold(network, programme.id());
                    if (wasJoined(db, network, programme)) {
                        return false;
                    }
                    db.sql(
                                    """
                                    delete from programme_key where network_id = :network and programme_id = :id
                                    """)
                            .param("network", network.value())
                            .param("id", programme.id().value())
                            .update();
                    db.sql("delete from programme where network_id = :network and id = :id")
                            .param("network", network.value())
                            .param("id", programme.id().value())
                            .update();
                    audit.write(network, actor, "removed", before, null);
                    return true;
                });
    }

    private Programme changed(Network.Id network, Actor actor, String action, Programme before) {
        var now = programmes.hold(network, before.id());
        audit.write(network, actor, action, before, now);
        return now;
    }

    private static boolean wasJoined(JdbcClient db, Network.Id network, Programme programme) {
        return db.sql(
                        """
                        select exists (select from link_programme where network_id = :network and programme_id = :id)
                        """)
                .param("network", network.value())
                .param("id", programme.id().value())
                .query(Boolean.class)
                .single();
    }
}
