package org.kith.agreement;

import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.KeepsLink;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Agreements follow their link into the record that stays, turned where its sides are. */
@Component
class AgreementMoves implements MovesOnMerge, KeepsLink {

    private final NetworkScope scope;
    private final Agreements agreements;
    private final Links links;

    AgreementMoves(NetworkScope scope, Agreements agreements, Links links) {
        this.scope = scope;
        this.agreements = agreements;
        this.links = links;
    }

    @Override
    public void linkBecomes(Network.Id network, UUID gone, UUID kept) {
        var turned = areTurned(network, new Link.Id(gone), new Link.Id(kept));
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update agreement set link_id = :kept, turned = turned <> :turned
                                        where network_id = :network and link_id = :gone
                                        """)
                                .param("kept", kept)
                                .param("turned", turned)
                                .param("network", network.value())
                                .param("gone", gone)
                                .update());
    }

    /** The communities of the one stand in the other already, on the side that is theirs there. */
    private boolean areTurned(Network.Id network, Link.Id gone, Link.Id kept) {
        var from = links.find(network, gone).orElseThrow();
        var into = links.find(network, kept).orElseThrow();
        return into.sides().b().containsAll(from.sides().a());
    }

    @Override
    public boolean keeps(Network.Id network, Link.Id link) {
        return agreements.isAnyOf(network, link);
    }
}
