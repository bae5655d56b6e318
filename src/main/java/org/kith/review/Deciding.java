package org.kith.review;

import org.kith.account.Actor;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.MergeRefused;
import org.kith.community.Merging;
import org.kith.community.NotTheSame;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.Link;
import org.kith.twinning.LinkMerging;
import org.kith.twinning.Links;
import org.kith.web.NotHere;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** What becomes of a pair. */
@Component
class Deciding {

    private final NetworkScope scope;
    private final Queue queue;
    private final NotTheSame notTheSame;
    private final Merging merging;
    private final LinkMerging linkMerging;
    private final Communities communities;
    private final Groups groups;
    private final Links links;

    Deciding(
            NetworkScope scope,
            Queue queue,
            NotTheSame notTheSame,
            Merging merging,
            LinkMerging linkMerging,
            Communities communities,
            Groups groups,
            Links links) {
        this.scope = scope;
        this.queue = queue;
        this.notTheSame = notTheSame;
        this.merging = merging;
        this.linkMerging = linkMerging;
        this.communities = communities;
        this.groups = groups;
        this.links = links;
    }

    /** For ever: they are never put side by side again. */
    void tellApart(Network.Id network, Actor actor, Pair pair, String reason) {
        scope.in(
                network,
                db -> {
                    notTheSame.remember(
                            network,
                            actor,
                            pair.kind().code(),
                            pair.likely().one(),
                            pair.likely().other(),
                            reason);
                    queue.decided(network, pair);
                    return null;
                });
    }

    /**
     * @param kept the one that stays
     * @param gone the other, as people read its name
     * @throws MergeRefused where they cannot be one as things stand
     */
    void merge(Network.Id network, Actor actor, Pair pair, UUID kept, Named gone) {
        try {
            become(network, actor, pair, kept, gone);
        } catch (DataIntegrityViolationException changed) {
            throw new MergeRefused("community.merge.refused.meanwhile");
        }
    }

    private void become(Network.Id network, Actor actor, Pair pair, UUID kept, Named gone) {
        switch (pair.kind()) {
            case COMMUNITY ->
                    merging.communities(
                            network,
                            actor,
                            communities
                                    .find(network, new Community.Id(kept))
                                    .orElseThrow(NotHere::new),
                            communities
                                    .find(network, new Community.Id(gone.id()))
                                    .orElseThrow(NotHere::new),
                            gone.label());
            case GROUP ->
                    merging.groups(
                            network,
                            actor,
                            groups.find(network, new Group.Id(kept)).orElseThrow(NotHere::new),
                            groups.find(network, new Group.Id(gone.id()))
                                    .orElseThrow(NotHere::new));
            case LINK ->
                    linkMerging.links(
                            network,
                            actor,
                            links.find(network, new Link.Id(kept)).orElseThrow(NotHere::new),
                            links.find(network, new Link.Id(gone.id())).orElseThrow(NotHere::new),
                            gone.label());
        }
    }
}
