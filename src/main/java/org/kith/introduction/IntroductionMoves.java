package org.kith.introduction;

import org.kith.account.Actor;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.MergeRefused;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Introductions follow their communities, groups and links into the records that stay. */
@Component
class IntroductionMoves implements MovesOnMerge {

    private static final List<String> OF_COMMUNITY =
            List.of(
                    """
                    update introduction set asking_community_id = :kept
                    where network_id = :network and asking_community_id = :gone
                    """,
                    """
                    update introduction set asked_community_id = :kept
                    where network_id = :network and asked_community_id = :gone
                    """);

    private static final List<String> OF_GROUP =
            List.of(
                    """
                    update introduction set asking_group_id = :kept
                    where network_id = :network and asking_group_id = :gone
                    """,
                    """
                    update introduction set asked_group_id = :kept
                    where network_id = :network and asked_group_id = :gone
                    """);

    private static final List<String> OF_LINK =
            List.of(
                    """
                    update introduction set link_id = :kept where network_id = :network and link_id = :gone
                    """);

    private static final String BETWEEN =
            """
            select exists (select from introduction
                           where network_id = :network
                             and (asking_community_id, asked_community_id) in ((:gone, :kept), (:kept, :gone)))
            """;

    private final NetworkScope scope;

    IntroductionMoves(NetworkScope scope) {
        this.scope = scope;
    }

    @Override
    public void communityBecomes(
            Network.Id network, Actor actor, Community.Id gone, Community.Id kept) {
        var between =
                scope.in(
                        network,
                        db ->
                                db.sql(BETWEEN)
                                        .param("network", network.value())
                                        .param("gone", gone.value())
                                        .param("kept", kept.value())
                                        .query(Boolean.class)
                                        .single());
        if (between) {
            throw new MergeRefused("introduction.merge.refused.introduced");
        }
        try {
            change(network, OF_COMMUNITY, gone.value(), kept.value());
        } catch (DuplicateKeyException both) {
            throw new MergeRefused("introduction.merge.refused.both_introduced");
        }
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        change(network, OF_GROUP, gone.value(), kept.value());
    }

    @Override
    public void linkBecomes(Network.Id network, UUID gone, UUID kept) {
        change(network, OF_LINK, gone, kept);
    }

    private void change(Network.Id network, List<String> changes, UUID gone, UUID kept) {
        scope.in(
                network,
                db -> {
                    for (String change : changes) {
                        db.sql(change)
                                .param("network", network.value())
                                .param("gone", gone)
                                .param("kept", kept)
                                .update();
                    }
                    return null;
                });
    }
}
