package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Members;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes one record of two that state one thing. What the kept one says stands; where it says
 * nothing, the other speaks, and lists are joined. Everything that hung on the other hangs on it.
 */
@Component
public class Merging {

    private static final String GROUPS_OF_ONE_NAME =
            """
            select g.id as gone, k.id as kept from community_group g
            join community_group k on k.network_id = g.network_id and k.community_id = :kept and k.folded = g.folded
                 and k.different_because is not distinct from g.different_because
            where g.network_id = :network and g.community_id = :gone
            order by g.id
            """;

    private static final String GROUPS_MOVE =
            """
            update community_group set community_id = :kept
            where network_id = :network and community_id = :gone
            """;

    private static final String COMMUNITY_SAYS =
            """
            update community k set
                about = case when k.about = '' then g.about else k.about end,
                interests = k.interests || array(select x from unnest(g.interests) x where x <> all (k.interests)),
                languages = k.languages || array(select x from unnest(g.languages) x where x <> all (k.languages)),
                looks_in = k.looks_in || array(select x from unnest(g.looks_in) x where x <> all (k.looks_in)),
                looking = k.looking or g.looking,
                also = k.also || substr(g.words, 2),
                words = k.words || substr(g.words, 2)
            from community g
            where k.network_id = :network and k.id = :kept and g.network_id = :network and g.id = :gone
            """;

    private static final String COMMUNITY_GOES =
            "delete from community where network_id = :network and id = :gone";

    private static final String GROUP_SAYS =
            """
            update community_group k set
                about = case when k.about = '' then g.about else k.about end,
                website = coalesce(k.website, g.website),
                founded = coalesce(k.founded, g.founded),
                interests = k.interests || array(select x from unnest(g.interests) x where x <> all (k.interests)),
                languages = k.languages || array(select x from unnest(g.languages) x where x <> all (k.languages)),
                seeks = k.seeks || array(select x from unnest(g.seeks) x where x <> all (k.seeks)),
                offers = k.offers || array(select x from unnest(g.offers) x where x <> all (k.offers))
            from community_group g
            where k.network_id = :network and k.id = :kept and g.network_id = :network and g.id = :gone
            """;

    /** A contact that both name stays once. */
    private static final String SAME_CONTACTS_GO =
            """
            delete from group_contact g
            where g.network_id = :network and g.group_id = :gone and g.until is null
              and exists (select from group_contact k
                          where k.network_id = :network and k.group_id = :kept and k.until is null
                            and lower(k.name) = lower(g.name) and k.mail is not distinct from g.mail
                            and k.phone is not distinct from g.phone)
            """;

    private static final String CONTACTS_MOVE =
            """
            update group_contact set group_id = :kept where network_id = :network and group_id = :gone
            """;

    private static final String GROUP_GOES =
            "delete from community_group where network_id = :network and id = :gone";

    private final NetworkScope scope;
    private final Communities communities;
    private final Groups groups;
    private final Merges merges;
    private final List<MovesOnMerge> rooms;
    private final Members members;
    private final Audit audit;

    Merging(
            NetworkScope scope,
            Communities communities,
            Groups groups,
            Merges merges,
            List<MovesOnMerge> rooms,
            Members members,
            Audit audit) {
        this.scope = scope;
        this.communities = communities;
        this.groups = groups;
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
                () -> join(network, actor, kept, gone, goneLabel));
    }

    /**
     * @throws MergeRefused where they act for two communities
     */
    public void groups(Network.Id network, Actor actor, Group kept, Group gone) {
        if (!kept.community().equals(gone.community())) {
            throw new MergeRefused("review.refused.communities_first");
        }
        merges.during(
                network,
                actor,
                new Merge.Both(Merge.Kind.GROUP, kept.id().value(), gone.id().value(), gone.name()),
                () -> join(network, actor, kept, gone));
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
            throw new MergeRefused("review.refused.taken");
        }
    }

    private void join(
            Network.Id network, Actor actor, Community kept, Community gone, String goneLabel) {
        scope.in(
                network,
                db -> {
                    groupsOfOneName(db, network, kept.id(), gone.id())
                            .forEach(
                                    two ->
                                            join(
                                                    network,
                                                    actor,
                                                    groups.find(network, two.kept()).orElseThrow(),
                                                    groups.find(network, two.gone())
                                                            .orElseThrow()));
                    change(db, network, kept.id().value(), gone.id().value(), GROUPS_MOVE);
                    rooms.forEach(
                            room -> room.communityBecomes(network, actor, gone.id(), kept.id()));
                    merges.handOver(
                            network,
                            Merge.Kind.COMMUNITY,
                            gone.id().value(),
                            kept.id().value(),
                            gone.slug());
                    change(
                            db,
                            network,
                            kept.id().value(),
                            gone.id().value(),
                            COMMUNITY_SAYS,
                            COMMUNITY_GOES);
                    var now = communities.find(network, kept.id()).orElseThrow();
                    audit.write(
                            network,
                            actor,
                            Audit.Change.of(
                                    "merged",
                                    Communities.SUBJECT,
                                    kept.id().value(),
                                    kept.facts(),
                                    with(now.facts(), goneLabel)));
                    return null;
                });
    }

    private void join(Network.Id network, Actor actor, Group kept, Group gone) {
        scope.in(
                network,
                db -> {
                    rooms.forEach(room -> room.groupBecomes(network, actor, gone.id(), kept.id()));
                    members.groupBecomes(network, gone.id().value(), kept.id().value());
                    merges.handOver(
                            network,
                            Merge.Kind.GROUP,
                            gone.id().value(),
                            kept.id().value(),
                            gone.slug());
                    change(
                            db,
                            network,
                            kept.id().value(),
                            gone.id().value(),
                            SAME_CONTACTS_GO,
                            CONTACTS_MOVE,
                            GROUP_SAYS,
                            GROUP_GOES);
                    var now = groups.find(network, kept.id()).orElseThrow();
                    audit.write(
                            network,
                            actor,
                            Audit.Change.of(
                                    "merged",
                                    "group",
                                    kept.id().value(),
                                    kept.facts(),
                                    with(now.facts(), gone.name())));
                    return null;
                });
    }

    private static Map<String, Object> with(Map<String, Object> facts, String gone) {
        var all = new LinkedHashMap<>(facts);
        all.put("merged", gone);
        return all;
    }

    private record Two(Group.Id gone, Group.Id kept) {}

    private static List<Two> groupsOfOneName(
            JdbcClient db, Network.Id network, Community.Id kept, Community.Id gone) {
        return db.sql(GROUPS_OF_ONE_NAME)
                .param("network", network.value())
                .param("kept", kept.value())
                .param("gone", gone.value())
                .query(
                        (row, n) ->
                                new Two(
                                        new Group.Id(row.getObject("gone", UUID.class)),
                                        new Group.Id(row.getObject("kept", UUID.class))))
                .list();
    }

    private static void change(
            JdbcClient db, Network.Id network, UUID kept, UUID gone, String... changes) {
        for (String change : changes) {
            db.sql(change)
                    .param("network", network.value())
                    .param("kept", kept)
                    .param("gone", gone)
                    .update();
        }
    }
}
