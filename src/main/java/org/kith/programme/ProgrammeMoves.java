package org.kith.programme;

import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.KeepsLink;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/**
 * Where a link takes part goes over to the record that stays, once, and turned as its sides are.
 */
@Component
class ProgrammeMoves implements MovesOnMerge, KeepsLink {

    private static final List<String> MOVES =
            List.of(
                    """
                    update link_programme kept set since = gone.since from link_programme gone
                    where kept.network_id = :network and kept.link_id = :kept and kept.left_at is null and kept.since is null
                      and gone.network_id = :network and gone.link_id = :gone and gone.left_at is null
                      and gone.programme_id = kept.programme_id
                    """,
                    """
                    delete from link_programme gone using link_programme kept
                    where gone.network_id = :network and gone.link_id = :gone and gone.left_at is null
                      and kept.network_id = :network and kept.link_id = :kept and kept.left_at is null
                      and kept.programme_id = gone.programme_id
                    """,
                    """
                    update link_programme set link_id = :kept,
                        joined_as = case when :turned then case joined_as when 'a' then 'b' when 'b' then 'a' else joined_as end else joined_as end,
                        left_as = case when :turned then case left_as when 'a' then 'b' when 'b' then 'a' else left_as end else left_as end
                    where network_id = :network and link_id = :gone
                    """);

    private final NetworkScope scope;
    private final Links links;
    private final Participations participations;

    ProgrammeMoves(NetworkScope scope, Links links, Participations participations) {
        this.scope = scope;
        this.links = links;
        this.participations = participations;
    }

    @Override
    public void linkBecomes(Network.Id network, UUID gone, UUID kept) {
        var into = links.find(network, new Link.Id(kept)).orElseThrow();
        var turned = links.find(network, new Link.Id(gone)).orElseThrow().isTurnedIn(into);
        for (String move : MOVES) {
            scope.in(
                    network,
                    db ->
                            db.sql(move)
                                    .param("network", network.value())
                                    .param("gone", gone)
                                    .param("kept", kept)
                                    .param("turned", turned)
                                    .update());
        }
    }

    @Override
    public boolean keeps(Network.Id network, Link.Id link) {
        return !participations.of(network, link).isEmpty();
    }
}
