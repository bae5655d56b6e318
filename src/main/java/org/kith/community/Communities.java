package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.kith.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The communities of each network's registry, each there once. */
@Repository
public class Communities {

    static final String SUBJECT = "community";

    private final NetworkScope scope;
    private final Audit audit;
    private final CommunityList list;
    private final CommunityLoad load;

    Communities(NetworkScope scope, Audit audit, CommunityList list, CommunityLoad load) {
        this.scope = scope;
        this.audit = audit;
        this.list = list;
        this.load = load;
    }

    public Optional<Community> find(Network.Id network, Community.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from community where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(CommunityRow::community)
                                .optional());
    }

    /** By its address, or by one that it once had. */
    public Optional<Community> find(Network.Id network, String slug) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from community where network_id = :network and slug = :slug
                                        union all
                                        select community.* from community
                                        join old_slug old on old.network_id = community.network_id
                                             and old.subject_kind = 'community' and old.subject_id = community.id
                                        where old.network_id = :network and old.slug = :slug
                                        limit 1
                                        """)
                                .param("network", network.value())
                                .param("slug", slug)
                                .query(CommunityRow::community)
                                .optional());
    }

    public List<Community> at(Network.Id network, Place.Id place) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from community where network_id = :network and place_id = :place
                                        order by created_at, id
                                        """)
                                .param("network", network.value())
                                .param("place", place.value())
                                .query(CommunityRow::community)
                                .list());
    }

    /** Those of these places where the network has a community, in the order of the places. */
    public List<Place.Id> settled(Network.Id network, Collection<Place.Id> places) {
        var settled =
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select distinct place_id from community
                                                where network_id = :network and place_id = any(:places)
                                                """)
                                        .param("network", network.value())
                                        .param(
                                                "places",
                                                places.stream()
                                                        .map(Place.Id::value)
                                                        .toArray(UUID[]::new))
                                        .query((row, n) -> row.getObject("place_id", UUID.class))
                                        .set());
        return places.stream().filter(place -> settled.contains(place.value())).toList();
    }

    /**
     * Records a community unless one of its name and kind stands at its place. Its address is made
     * from its name, whatever slug it brings.
     */
    public Recorded<Community> record(
            Network.Id network, Actor actor, Community community, @Nullable UUID importId) {
        return scope.in(network, db -> recordIn(db, network, actor, community, importId));
    }

    /** What it says of itself now; its address stays. */
    public Community change(Network.Id network, Actor actor, Community community) {
        return scope.in(
                network,
                db -> {
                    var before = find(network, community.id()).orElseThrow();
                    var row = row(db, network, actor, community.at(before.slug()), null);
                    db.sql(
                                    """
                                    update community set place_id = :place, kind = :kind, name = :name, folded = :folded,
                                           about = :about, interests = :interests, languages = :languages,
                                           looks_in = :looksIn, looking = :looking,
                                           different_because = :differentBecause, words = :words || also
                                    where network_id = :network and id = :id
                                    """)
                            .paramSource(row)
                            .update();
                    write(network, actor, "changed", before, community, null);
                    return community.at(before.slug());
                });
    }

    /** Undoes what an import recorded; whether it could, for nothing may hang on it yet. */
    public boolean remove(Network.Id network, Actor actor, Community.Id id, UUID importId) {
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

    /** Records many at once, for what Kith ships; those already here are left out. */
    public int load(Network.Id network, List<Community> communities) {
        return load.load(network, communities);
    }

    public Map<Community.Id, CommunityCard> cards(
            Network.Id network, Collection<Community.Id> ids, Language reader) {
        return list.cards(network, ids, reader);
    }

    /**
     * @param page counted from 1
     */
    public Slice<CommunityCard> list(
            Network.Id network, CommunityFilter filter, Language reader, int page) {
        return list.page(network, filter, reader, page);
    }

    /** The whole list, one by one, for exports of any length. */
    public void forEach(
            Network.Id network,
            CommunityFilter filter,
            Language reader,
            Consumer<CommunityCard> each) {
        list.forEach(network, filter, reader, each);
    }

    /** Codes of the countries in which the network has communities. */
    public List<String> countries(Network.Id network) {
        return list.countries(network);
    }

    /** The communities at these places, in the order of the places. */
    public List<CommunityCard> atPlaces(
            Network.Id network, List<Place.Id> places, Language reader) {
        return list.atPlaces(network, places, reader);
    }

    /**
     * The room of links tells by how much the number of links of communities grew or shrank, ended
     * ones not counted, in the transaction of the change itself.
     */
    public void linksChanged(Network.Id network, Map<Community.Id, Integer> delta) {
        list.linksChanged(network, delta);
    }

    /** The room of links says how many links these have, ended ones not counted. */
    public void linksAre(Network.Id network, Map<Community.Id, Integer> counts) {
        list.linksAre(network, counts);
    }

    private Recorded<Community> recordIn(
            JdbcClient db,
            Network.Id network,
            Actor actor,
            Community community,
            @Nullable UUID importId) {
        var face = PlaceFace.of(db, community.place());
        var slugs = Addresses.of(face.slug(community.name()), face.country()).iterator();
        var here = same(db, network, community);
        while (here.isEmpty()) {
            var candidate = community.at(slugs.next());
            if (isFree(db, network, candidate.slug())
                    && insert(db, row(db, network, actor, candidate, importId))) {
                write(network, actor, "recorded", null, candidate, importId);
                return new Recorded.Added<>(candidate);
            }
            here = same(db, network, community);
        }
        return new Recorded.AlreadyHere<>(here.get());
    }

    private static boolean isFree(JdbcClient db, Network.Id network, String slug) {
        return db.sql(
                                """
                                select (select count(*) from community where network_id = :network and slug = :slug)
                                     + (select count(*) from old_slug where network_id = :network and slug = :slug
                                                                        and subject_kind = 'community')
                                """)
                        .param("network", network.value())
                        .param("slug", slug)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** False where another is already there: the database decides between two at one moment. */
    private static boolean insert(JdbcClient db, CommunityRow row) {
        return db.sql(
                                """
                                insert into community (id, network_id, slug, place_id, kind, name, folded, about, interests,
                                    languages, looks_in, looking, different_because, demonstration, words, created_by, import_id)
                                values (:id, :network, :slug, :place, :kind, :name, :folded, :about, :interests,
                                    :languages, :looksIn, :looking, :differentBecause, :demonstration, :words, :actor, :importId)
                                on conflict do nothing
                                """)
                        .paramSource(row)
                        .update()
                == 1;
    }

    private static Optional<Community> same(
            JdbcClient db, Network.Id network, Community community) {
        return db.sql(
                        """
                        select * from community
                        where network_id = :network and place_id = :place and kind = :kind and folded = :folded
                          and different_because is not distinct from :because
                        """)
                .param("network", network.value())
                .param("place", community.place().value())
                .param("kind", community.kind().code())
                .param("folded", CommunityRow.folded(community))
                .param("because", community.differentBecause())
                .query(CommunityRow::community)
                .optional();
    }

    private static boolean delete(
            JdbcClient db, Network.Id network, Community.Id id, UUID importId) {
        return db.sql(
                                """
                                delete from community
                                where network_id = :network and id = :id and import_id = :import and link_count = 0
                                  and not exists (select from community_group g
                                                  where g.network_id = :network and g.community_id = :id)
                                """)
                        .param("network", network.value())
                        .param("id", id.value())
                        .param("import", importId)
                        .update()
                == 1;
    }

    private static CommunityRow row(
            JdbcClient db,
            Network.Id network,
            Actor actor,
            Community community,
            @Nullable UUID importId) {
        var words = PlaceFace.of(db, community.place()).words(community.name());
        return CommunityRow.of(network, actor, community, words, importId);
    }

    private void write(
            Network.Id network,
            Actor actor,
            String action,
            @Nullable Community before,
            @Nullable Community after,
            @Nullable UUID importId) {
        var subject = Objects.requireNonNull(after == null ? before : after).id().value();
        audit.write(
                network,
                actor,
                new Audit.Change(action, SUBJECT, subject, facts(before), facts(after), importId));
    }

    private static @Nullable Object facts(@Nullable Community community) {
        return community == null ? null : community.facts();
    }
}
