package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Merge;
import org.kith.community.MergeRefused;
import org.kith.community.Merges;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one link of two that state one relation, in whichever direction; and lets the links of a
 * community or a group follow it into the record that stays.
 */
@Component
public class LinkMerging implements MovesOnMerge {

    private final NetworkScope scope;
    private final Links links;
    private final LinkMoves moves;
    private final Derived derived;
    private final Communities communities;
    private final Merges merges;
    private final List<MovesOnMerge> rooms;
    private final Audit audit;

    LinkMerging(
            NetworkScope scope,
            Links links,
            LinkMoves moves,
            Derived derived,
            Communities communities,
            Merges merges,
            @Lazy List<MovesOnMerge> rooms,
            Audit audit) {
        this.scope = scope;
        this.links = links;
        this.moves = moves;
        this.derived = derived;
        this.communities = communities;
        this.merges = merges;
        this.rooms = rooms;
        this.audit = audit;
    }

    /**
     * The one that stays has the communities of both on its sides, and every fact that was stated
     * of either.
     *
     * @throws MergeRefused where a community would stand on both sides
     */
    public void links(Network.Id network, Actor actor, Link kept, Link gone, String goneLabel) {
        merges.during(
                network,
                actor,
                new Merge.Both(Merge.Kind.LINK, kept.id().value(), gone.id().value(), goneLabel),
                () ->
                        scope.in(
                                network,
                                db -> {
                                    join(
                                            db,
                                            network,
                                            actor,
                                            links.find(network, kept.id())
                                                    .orElseThrow(LinkMerging::over),
                                            links.find(network, gone.id())
                                                    .orElseThrow(LinkMerging::over));
                                    return null;
                                }));
    }

    private static MergeRefused over() {
        return new MergeRefused("community.merge.refused.over");
    }

    @Override
    public void communityBecomes(
            Network.Id network, Actor actor, Community.Id gone, Community.Id kept) {
        scope.in(
                network,
                db -> {
                    if (!links.between(network, List.of(gone), List.of(kept)).isEmpty()) {
                        throw new MergeRefused("twinning.merge.refused.linked");
                    }
                    var touched = links.of(network, gone);
                    var partners = partners(network, touched);
                    partners.remove(gone);
                    partners.add(kept);
                    moves.sides(db, network, gone, kept);
                    touched.forEach(link -> settle(db, network, actor, link));
                    var left = touched.stream().filter(id -> links.find(network, id).isPresent());
                    derived.refresh(network, left.toList());
                    count(network, partners);
                    return null;
                });
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db -> {
                    moves.carriers(db, network, gone, kept);
                    return null;
                });
    }

    @Override
    public void apartAgain(Network.Id network, Merge merge) {
        Set<Link.Id> touched =
                switch (merge.kind()) {
                    case COMMUNITY -> {
                        var both = new HashSet<>(links.of(network, new Community.Id(merge.kept())));
                        both.addAll(links.of(network, new Community.Id(merge.gone())));
                        yield both;
                    }
                    case GROUP -> Set.of();
                    case LINK -> Set.of(new Link.Id(merge.kept()), new Link.Id(merge.gone()));
                };
        scope.in(
                network,
                db -> {
                    touched.stream()
                            .flatMap(id -> links.find(network, id).stream())
                            .forEach(link -> moves.key(db, network, link));
                    return null;
                });
        derived.refresh(network, touched);
        var who = partners(network, touched);
        if (merge.kind() == Merge.Kind.COMMUNITY) {
            who.add(new Community.Id(merge.kept()));
            who.add(new Community.Id(merge.gone()));
        }
        count(network, who);
    }

    /** After its sides have changed: it is one with the link that has the same sides already. */
    private void settle(JdbcClient db, Network.Id network, Actor actor, Link.Id id) {
        var link = links.find(network, id).orElse(null);
        if (link == null) {
            return;
        }
        Optional<Link.Id> same = moves.same(db, network, link);
        if (same.isEmpty()) {
            moves.key(db, network, link);
        } else {
            join(db, network, actor, links.find(network, same.get()).orElseThrow(), link);
        }
    }

    private void join(JdbcClient db, Network.Id network, Actor actor, Link kept, Link gone) {
        var flipped = flipped(kept.sides(), gone.sides());
        var who = new HashSet<>(kept.sides().all());
        who.addAll(gone.sides().all());
        moves.all(db, network, kept, gone, flipped);
        rooms.forEach(room -> room.linkBecomes(network, gone.id().value(), kept.id().value()));
        merges.handOver(
                network,
                new Merge.Both(Merge.Kind.LINK, kept.id().value(), gone.id().value(), gone.slug()),
                gone.slug());
        moves.away(db, network, gone);
        settle(db, network, actor, kept.id());
        if (links.find(network, kept.id()).isPresent()) {
            derived.refresh(network, kept.id());
            audit.write(
                    network,
                    actor,
                    Audit.Change.of(
                            "merged",
                            "link",
                            kept.id().value(),
                            null,
                            Map.of("merged", gone.slug())));
        }
        count(network, who);
    }

    /**
     * Whether the sides of the one are those of the other the other way round.
     *
     * @throws MergeRefused where neither way fits
     */
    private static boolean flipped(Sides kept, Sides gone) {
        var straight = meet(kept.a(), gone.a()) || meet(kept.b(), gone.b());
        var across = meet(kept.a(), gone.b()) || meet(kept.b(), gone.a());
        if (straight == across) {
            throw new MergeRefused("twinning.merge.refused.sides");
        }
        return across;
    }

    private static boolean meet(List<Community.Id> one, List<Community.Id> other) {
        return one.stream().anyMatch(other::contains);
    }

    private Set<Community.Id> partners(Network.Id network, Collection<Link.Id> touched) {
        return touched.stream()
                .flatMap(id -> links.find(network, id).stream())
                .flatMap(link -> link.sides().all().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void count(Network.Id network, Set<Community.Id> who) {
        var counts = new HashMap<Community.Id, Integer>();
        who.forEach(id -> counts.put(id, 0));
        scope.in(network, db -> moves.running(db, network, who))
                .forEach(id -> counts.merge(id, 1, Integer::sum));
        communities.linksAre(network, counts);
    }
}
