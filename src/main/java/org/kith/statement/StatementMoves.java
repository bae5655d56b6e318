package org.kith.statement;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.KeepsLink;
import org.kith.twinning.Link;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Statements follow their group and their link into the record that stays. */
@Component
class StatementMoves implements MovesOnMerge, KeepsLink {

    private final NetworkScope scope;
    private final Statements statements;

    StatementMoves(NetworkScope scope, Statements statements) {
        this.scope = scope;
        this.statements = statements;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update statement set group_id = :kept where network_id = :network and group_id = :gone
                                        """)
                                .param("kept", kept.value())
                                .param("network", network.value())
                                .param("gone", gone.value())
                                .update());
    }

    @Override
    public void linkBecomes(Network.Id network, UUID gone, UUID kept) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update statement set link_id = :kept where network_id = :network and link_id = :gone
                                        """)
                                .param("kept", kept)
                                .param("network", network.value())
                                .param("gone", gone)
                                .update());
    }

    @Override
    public boolean keeps(Network.Id network, Link.Id link) {
        return statements.isAnyOf(network, link);
    }
}
