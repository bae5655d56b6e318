package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Members;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one record of two that state one thing. What the kept one says stands; where it says
 * nothing, the other speaks, and lists are joined. Everything that hung on the other hangs on it.
 */
@Component
public class Merging {

    private final NetworkScope scope;
    private final Communities communities;
    private final Groups groups;
    private final MergedRows rows;
    private final Merges merges;
    private final List<MovesOnMerge> rooms;
    private final Members members;
    private final Audit audit;

    Merging(
            NetworkScope scope,
            Communities communities,
            Groups groups,
            MergedRows rows,
            Merges merges,
            List<MovesOnMerge> rooms,
            Members members,
            Audit audit) {
        this.scope = scope;
        this.communities = communities;
        this.groups = groups;
        this.rows = rows;
        this.merges = merges;
        this.rooms = rooms;
        this.members = members;
        this.audit = audit;
    }

    /**
     * With their groups of one name, and the links that come to be between the same sides.
     *
     * @throws MergeRefused where a link or an introduction runs between the two
     */
    public void communities(
            Network.Id network, Actor actor, Community kept, Community gone, String goneLabel) {
        merges.during(
                network,
                actor,
                new Merge.Both(
                        Merge.Kind.COMMUNITY, kept.id().value(), gone.id().value(), goneLabel),
                () ->
                        join(
                                network,
                                actor,
                                communities.find(network, kept.id()).orElseThrow(Merging::over),
                                communities.find(network, gone.id()).orElseThrow(Merging::over),
                                goneLabel));
    }

    /**
     * @throws MergeRefused where they act for two communities
     */
    public void groups(Network.Id network, Actor actor, Group kept, Group gone) {
        if (!kept.community().equals(gone.community())) {
            throw new MergeRefused("community.merge.refused.communities_first");
        }
        merges.during(
                network,
                actor,
                new Merge.Both(Merge.Kind.GROUP, kept.id().value(), gone.id().value(), gone.name()),
                () ->
                        join(
                                network,
                                actor,
                                groups.find(network, kept.id()).orElseThrow(Merging::over),
                                groups.find(network, gone.id()).orElseThrow(Merging::over)));
    }

    /** Somebody else has merged one of the two meanwhile. */
    private static MergeRefused over() {
        return new MergeRefused("community.merge.refused.over");
    }

    /**
     * Makes two of one again. What somebody has changed since stays as it is.
     *
     * @return in how many rows that is so; empty where it was undone already
     * @throws MergeRefused where a later merge stands on it, or something new has the name
     */
    public Optional<Integer> undo(Network.Id network, Actor actor, Merge merge) {
        try {
            return scope.in(
                    network,
                    db -> {
                        var changed = merges.takeBack(network, actor, merge.id());
                        changed.ifPresent(
                                rows -> {
                                    rooms.forEach(room -> room.apartAgain(network, merge));
                                    audit.write(
                                            network,
                                            actor,
                                            Audit.Change.of(
                                                    "parted",
                                                    merge.kind().code(),
                                                    merge.kept(),
                                                    null,
                                                    Map.of("merged", merge.goneLabel())));
                                });
                        return changed;
                    });
        } catch (DuplicateKeyException taken) {
            throw new MergeRefused("community.merge.refused.taken");
        }
    }

    private void join(
            Network.Id network, Actor actor, Community kept, Community gone, String goneLabel) {
        rows.groupsOfOneName(network, kept.id(), gone.id())
                .forEach(
                        (theirs, ours) ->
                                join(
                                        network,
                                        actor,
                                        groups.find(network, ours).orElseThrow(),
                                        groups.find(network, theirs).orElseThrow()));
        rows.moveGroups(network, kept.id(), gone.id());
        rooms.forEach(room -> room.communityBecomes(network, actor, gone.id(), kept.id()));
        var both =
                new Merge.Both(
                        Merge.Kind.COMMUNITY, kept.id().value(), gone.id().value(), goneLabel);
        merges.handOver(network, both, gone.slug());
        rows.join(network, kept.id(), gone.id());
        var now = communities.find(network, kept.id()).orElseThrow();
        write(network, actor, both, kept.facts(), now.facts());
    }

    private void join(Network.Id network, Actor actor, Group kept, Group gone) {
        rooms.forEach(room -> room.groupBecomes(network, actor, gone.id(), kept.id()));
        members.groupBecomes(network, gone.id().value(), kept.id().value());
        var both =
                new Merge.Both(Merge.Kind.GROUP, kept.id().value(), gone.id().value(), gone.name());
        merges.handOver(network, both, gone.slug());
        rows.join(network, kept.id(), gone.id());
        var now = groups.find(network, kept.id()).orElseThrow();
        write(network, actor, both, kept.facts(), now.facts());
    }

    private void write(
            Network.Id network,
            Actor actor,
            Merge.Both both,
            Map<String, Object> before,
            Map<String, Object> now) {
        var after = new LinkedHashMap<>(now);
        after.put("merged", both.goneLabel());
        var kind = both.kind().code();
        audit.write(network, actor, Audit.Change.of("merged", kind, both.kept(), before, after));
    }
}
