package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Recorded;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The links of a network: each entered once, found by either side. */
@Repository
public class Links {

    private final NetworkScope scope;
    private final Communities communities;
    private final LinkSlugs slugs;
    private final Derived derived;
    private final Audit audit;

    Links(
            NetworkScope scope,
            Communities communities,
            LinkSlugs slugs,
            Derived derived,
            Audit audit) {
        this.scope = scope;
        this.communities = communities;
        this.slugs = slugs;
        this.derived = derived;
        this.audit = audit;
    }

    /** By its address, or by one that it had before. */
    public Optional<Link> find(Network.Id network, String slug) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select link.*, array(select community_id from link_side s where s.link_id = link.id and s.side = 'a') as a,
                                               array(select community_id from link_side s where s.link_id = link.id and s.side = 'b') as b
                                        from link
                                        where network_id = :network
                                          and (slug = :slug or id = (select subject_id from old_slug
                                                                     where network_id = :network and subject_kind = 'link' and slug = :slug))
                                        order by slug <> :slug limit 1
                                        """)
                                .param("network", network.value())
                                .param("slug", slug)
                                .query(LinkRows::link)
                                .optional());
    }

    public Optional<Link> find(Network.Id network, Link.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select link.*, array(select community_id from link_side s where s.link_id = link.id and s.side = 'a') as a,
                                               array(select community_id from link_side s where s.link_id = link.id and s.side = 'b') as b
                                        from link where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(LinkRows::link)
                                .optional());
    }

    /** Until the transaction ends nobody else says anything of the link. */
    void hold(Network.Id network, Link.Id id) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        "select id from link where network_id = :network and id ="
                                                + " :id for update")
                                .param("network", network.value())
                                .param("id", id.value())
                                .query((row, n) -> n)
                                .list());
    }

    /** Links that a community stands in, by id. */
    public List<Link.Id> of(Network.Id network, Community.Id community) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select link_id from link_side
                                        where network_id = :network and community_id = :community
                                        """)
                                .param("network", network.value())
                                .param("community", community.value())
                                .query(
                                        (row, n) ->
                                                new Link.Id(row.getObject("link_id", UUID.class)))
                                .list());
    }

    /** Links that have a community of each list on opposite sides: likely the same relation. */
    public List<Link.Id> between(Network.Id network, List<Community.Id> a, List<Community.Id> b) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select distinct one.link_id
                                        from link_side one join link_side other on other.link_id = one.link_id and other.side <> one.side
                                        where one.network_id = :network and other.network_id = :network
                                          and one.community_id = any(:a) and other.community_id = any(:b)
                                        """)
                                .param("network", network.value())
                                .param("a", LinkRows.uuids(a))
                                .param("b", LinkRows.uuids(b))
                                .query(
                                        (row, n) ->
                                                new Link.Id(row.getObject("link_id", UUID.class)))
                                .list());
    }

    /**
     * Writes a link down, once: of two who come at the same moment one adds it, and the other is
     * shown what the first one made.
     */
    public Recorded<Link> record(
            Network.Id network, Actor actor, Link link, @Nullable UUID importId) {
        return scope.in(
                network,
                db -> {
                    var placed = link.at(slugs.free(network, link));
                    if (!insert(db, network, actor, placed, importId)) {
                        return new Recorded.AlreadyHere<>(same(db, network, link));
                    }
                    insertSides(db, network, placed);
                    derived.refresh(network, placed.id());
                    communities.linksChanged(network, counted(placed, 1));
                    audit.write(
                            network,
                            actor,
                            new Audit.Change(
                                    "recorded",
                                    "link",
                                    placed.id().value(),
                                    null,
                                    placed,
                                    importId));
                    return new Recorded.Added<>(placed);
                });
    }

    /** What is said of the link itself; its sides and its history of stages are not changed so. */
    public void change(Network.Id network, Actor actor, Link before, Link after) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    "update link set kind = :kind, name = :name, reason = :reason"
                                            + " where network_id = :network and id = :id")
                            .param("kind", after.kind().code())
                            .param("name", after.name())
                            .param("reason", after.reason())
                            .param("network", network.value())
                            .param("id", before.id().value())
                            .update();
                    audit.write(
                            network,
                            actor,
                            Audit.Change.of("changed", "link", before.id().value(), before, after));
                    return null;
                });
    }

    private static Map<Community.Id, Integer> counted(Link link, int change) {
        return link.sides().all().stream().collect(Collectors.toMap(id -> id, id -> change));
    }

    private static boolean insert(
            JdbcClient db, Network.Id network, Actor actor, Link link, @Nullable UUID importId) {
        return db.sql(
                                """
                                insert into link (id, network_id, slug, kind, name, reason, sides_key, different_because, demonstration, created_by, import_id)
                                values (:id, :network, :slug, :kind, :name, :reason, :key, :different, :demonstration, :actor, :import)
                                on conflict on constraint one_link_between_the_same_sides do nothing
                                """)
                        .param("id", link.id().value())
                        .param("network", network.value())
                        .param("slug", link.slug())
                        .param("kind", link.kind().code())
                        .param("name", link.name())
                        .param("reason", link.reason())
                        .param("key", link.sides().key())
                        .param("different", link.differentBecause())
                        .param("demonstration", link.demonstration())
                        .param("actor", actor.person() == null ? null : actor.person().value())
                        .param("import", importId)
                        .update()
                == 1;
    }

    private static void insertSides(JdbcClient db, Network.Id network, Link link) {
        for (var side : Sides.Side.values()) {
            db.sql(
                            """
                            insert into link_side (network_id, link_id, side, community_id)
                            select :network, :link, :side, unnest(:communities)
                            """)
                    .param("network", network.value())
                    .param("link", link.id().value())
                    .param("side", side.code())
                    .param("communities", LinkRows.uuids(link.sides().of(side)))
                    .update();
        }
    }

    private static Link same(JdbcClient db, Network.Id network, Link link) {
        return db.sql(
                        """
                        select link.*, array(select community_id from link_side s where s.link_id = link.id and s.side = 'a') as a,
                               array(select community_id from link_side s where s.link_id = link.id and s.side = 'b') as b
                        from link
                        where network_id = :network and sides_key = :key
                          and different_because is not distinct from :different
                        """)
                .param("network", network.value())
                .param("key", link.sides().key())
                .param("different", link.differentBecause())
                .query(LinkRows::link)
                .single();
    }
}
