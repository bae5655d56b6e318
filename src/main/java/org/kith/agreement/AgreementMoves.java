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
        var into = links.find(network, new Link.Id(kept)).orElseThrow();
        var turned = links.find(network, new Link.Id(gone)).orElseThrow().isTurnedIn(into);
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

    @Override
    public boolean keeps(Network.Id network, Link.Id link) {
        return agreements.isAnyOf(network, link);
    }
}
