package org.kith.media;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.KeepsLink;
import org.kith.twinning.Link;
import org.springframework.stereotype.Component;

import java.util.UUID;

/**
 * Pictures follow their group, and the link in whose album they are, into the record that stays.
 */
@Component
class PieceMoves implements MovesOnMerge, KeepsLink {

    private final NetworkScope scope;

    PieceMoves(NetworkScope scope) {
        this.scope = scope;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update piece set group_id = :kept where network_id = :network and group_id = :gone
                                        """)
                                .param("network", network.value())
                                .param("gone", gone.value())
                                .param("kept", kept.value())
                                .update());
    }

    @Override
    public void linkBecomes(Network.Id network, UUID gone, UUID kept) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update piece set link_id = :kept where network_id = :network and link_id = :gone
                                        """)
                                .param("network", network.value())
                                .param("gone", gone)
                                .param("kept", kept)
                                .update());
    }

    @Override
    public boolean keeps(Network.Id network, Link.Id link) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from piece where network_id = :network and link_id = :link)
                                        """)
                                .param("network", network.value())
                                .param("link", link.value())
                                .query(Boolean.class)
                                .single());
    }
}
