package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.names.Slug;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The groups of each network's registry, each there once. */
@Repository
public class Groups {

    static final String SUBJECT = "group";

    private static final List<String> PEOPLE_OF_AN_IMPORT =
            List.of(
                    """
                    delete from group_contact where network_id = :network and group_id = :id
                      and exists (select from community_group g
                                  where g.network_id = :network and g.id = :id and g.import_id = :import)
                    """,
                    """
                    delete from named_person where network_id = :network and group_id = :id
                      and exists (select from community_group g
                                  where g.network_id = :network and g.id = :id and g.import_id = :import)
                    """);

    private final NetworkScope scope;
    private final Audit audit;
    private final GroupList list;

    Groups(NetworkScope scope, Audit audit, GroupList list) {
        this.scope = scope;
        this.audit = audit;
        this.list = list;
    }

    public Optional<Group> find(Network.Id network, Group.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from community_group where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(GroupRow::group)
                                .optional());
    }

    /** By its address, or by one that it once had. */
    public Optional<Group> find(Network.Id network, String slug) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from community_group where network_id = :network and slug = :slug
                                        union all
                                        select g.* from community_group g
                                        join old_slug old on old.network_id = g.network_id
                                             and old.subject_kind = 'group' and old.subject_id = g.id
                                        where old.network_id = :network and old.slug = :slug
                                        limit 1
                                        """)
                                .param("network", network.value())
                                .param("slug", slug)
                                .query(GroupRow::group)
                                .optional());
    }

    public List<Group> of(Network.Id network, Community.Id community) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from community_group
                                        where network_id = :network and community_id = :community
                                        order by name collate "und-x-icu", id
                                        """)
                                .param("network", network.value())
                                .param("community", community.value())
                                .query(GroupRow::group)
                                .list());
    }

    /** The groups that stand for any of these communities. */
    public Set<Group.Id> standingFor(Network.Id network, Collection<Community.Id> communities) {
        return new HashSet<>(
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select id from community_group
                                                where network_id = :network and community_id = any(:communities)
                                                """)
                                        .param("network", network.value())
                                        .param(
                                                "communities",
                                                communities.stream()
                                                        .map(Community.Id::value)
                                                        .toArray(UUID[]::new))
                                        .query(
                                                (row, n) ->
                                                        new Group.Id(
                                                                row.getObject("id", UUID.class)))
                                        .list()));
    }

    /** Records a group unless one of its name acts for its community. */
    public Recorded<Group> record(
            Network.Id network, Actor actor, Group group, @Nullable UUID importId) {
        return scope.in(network, db -> recordIn(db, network, actor, group, importId));
    }

    /** What it says of itself now; its address stays. */
    public Group change(Network.Id network, Actor actor, Group group) {
        return scope.in(
                network,
                db -> {
                    var before = find(network, group.id()).orElseThrow();
                    db.sql(
                                    """
                                    update community_group set community_id = :community, name = :name, folded = :folded,
                                           form = :form, about = :about, website = :website, founded = :founded,
                                           interests = :interests, languages = :languages, seeks = :seeks, offers = :offers,
                                           different_because = :differentBecause
                                    where network_id = :network and id = :id
                                    """)
                            .paramSource(GroupRow.of(network, actor, group, null))
                            .update();
                    write(network, actor, "changed", before, group, null);
                    return group.at(before.slug());
                });
    }

    /** Undoes what an import recorded; whether it could, for no link may be carried by it. */
    public boolean remove(Network.Id network, Actor actor, Group.Id id, UUID importId) {
        return scope.in(
                network,
                db -> {
                    var before = find(network, id);
                    var removed = before.isPresent() && delete(db, network, id, importId);
                    if (removed) {
                        write(network, actor, "removed", before.orElseThrow(), null, importId);
                    }
                    return removed;
                });
    }

    /** Records several at once, for what Kith ships; those already here are left out. */
    public int load(Network.Id network, List<Group> groups) {
        return scope.in(
                network,
                db ->
                        (int)
                                groups.stream()
                                        .map(g -> record(network, Actor.KITH, g, null))
                                        .filter(r -> r instanceof Recorded.Added<Group>)
                                        .count());
    }

    public Map<Group.Id, GroupCard> cards(
            Network.Id network, Collection<Group.Id> ids, Language reader) {
        return list.cards(network, ids, reader);
    }

    /**
     * @param page counted from 1
     */
    public Slice<GroupCard> list(
            Network.Id network, GroupFilter filter, Language reader, int page) {
        return list.page(network, filter, reader, page);
    }

    /** The whole list, one by one, for exports of any length. */
    public void forEach(
            Network.Id network, GroupFilter filter, Language reader, Consumer<GroupCard> each) {
        list.forEach(network, filter, reader, each);
    }

    private Recorded<Group> recordIn(
            JdbcClient db, Network.Id network, Actor actor, Group group, @Nullable UUID importId) {
        var slug = Slug.of(group.name());
        var slugs = Addresses.of(slug.isEmpty() ? SUBJECT : slug, null).iterator();
        var here = same(db, network, group);
        while (here.isEmpty()) {
            var candidate = group.at(slugs.next());
            if (isFree(db, network, candidate.slug())
                    && insert(db, GroupRow.of(network, actor, candidate, importId))) {
                write(network, actor, "recorded", null, candidate, importId);
                return new Recorded.Added<>(candidate);
            }
            here = same(db, network, group);
        }
        return new Recorded.AlreadyHere<>(here.get());
    }

    private static boolean isFree(JdbcClient db, Network.Id network, String slug) {
        return db.sql(
                                """
                                select (select count(*) from community_group where network_id = :network and slug = :slug)
                                     + (select count(*) from old_slug where network_id = :network and slug = :slug
                                                                        and subject_kind = 'group')
                                """)
                        .param("network", network.value())
                        .param("slug", slug)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** False where another is already there: the database decides between two at one moment. */
    private static boolean insert(JdbcClient db, GroupRow row) {
        return db.sql(
                                """
                                insert into community_group (id, network_id, slug, community_id, name, folded, form, about,
                                    website, founded, interests, languages, seeks, offers, different_because, demonstration, created_by, import_id)
                                values (:id, :network, :slug, :community, :name, :folded, :form, :about,
                                    :website, :founded, :interests, :languages, :seeks, :offers, :differentBecause, :demonstration, :actor, :importId)
                                on conflict do nothing
                                """)
                        .paramSource(row)
                        .update()
                == 1;
    }

    private static Optional<Group> same(JdbcClient db, Network.Id network, Group group) {
        return db.sql(
                        """
                        select * from community_group
                        where network_id = :network and community_id = :community and folded = :folded
                          and different_because is not distinct from :differentBecause
                        """)
                .paramSource(GroupRow.of(network, Actor.KITH, group, null))
                .query(GroupRow::group)
                .optional();
    }

    private static boolean delete(JdbcClient db, Network.Id network, Group.Id id, UUID importId) {
        for (var people : PEOPLE_OF_AN_IMPORT) {
            db.sql(people)
                    .param("network", network.value())
                    .param("id", id.value())
                    .param("import", importId)
                    .update();
        }
        return db.sql(
                                """
                                delete from community_group
                                where network_id = :network and id = :id and import_id = :import
                                """)
                        .param("network", network.value())
                        .param("id", id.value())
                        .param("import", importId)
                        .update()
                == 1;
    }

    private void write(
            Network.Id network,
            Actor actor,
            String action,
            @Nullable Group before,
            @Nullable Group after,
            @Nullable UUID importId) {
        var subject = Objects.requireNonNull(after == null ? before : after).id().value();
        audit.write(
                network,
                actor,
                new Audit.Change(action, SUBJECT, subject, facts(before), facts(after), importId));
    }

    private static @Nullable Object facts(@Nullable Group group) {
        return group == null ? null : group.facts();
    }
}
