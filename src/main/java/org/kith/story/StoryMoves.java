package org.kith.story;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.KeepsLink;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Stories follow their group and their link; approvals are turned as the sides are. */
@Component
class StoryMoves implements MovesOnMerge, KeepsLink {

    private static final List<String> OF_LINK =
            List.of(
                    """
                    update story_approval a set side = case a.side when 'a' then 'b' else 'a' end
                    from story s
                    where :turned and a.network_id = :network and s.network_id = :network and s.id = a.story_id and s.link_id = :gone
                    """,
                    """
                    update story set link_id = :kept
                    where network_id = :network and link_id = :gone
                    """);

    private final NetworkScope scope;
    private final Links links;

    StoryMoves(NetworkScope scope, Links links) {
        this.scope = scope;
        this.links = links;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update story set group_id = :kept where network_id = :network and group_id = :gone
                                        """)
                                .param("network", network.value())
                                .param("gone", gone.value())
                                .param("kept", kept.value())
                                .update());
    }

    @Override
    public void linkBecomes(Network.Id network, UUID gone, UUID kept) {
        var into = links.find(network, new Link.Id(kept)).orElseThrow();
        var turned = links.find(network, new Link.Id(gone)).orElseThrow().isTurnedIn(into);
        for (String move : OF_LINK) {
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
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from story where network_id = :network and link_id = :link)
                                        """)
                                .param("network", network.value())
                                .param("link", link.value())
                                .query(Boolean.class)
                                .single());
    }
}
