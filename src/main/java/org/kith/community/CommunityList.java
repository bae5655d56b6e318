package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.kith.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Communities as lists show them: filtered, in the reader's order, in the reader's language. */
@Component
class CommunityList {

    static final int PAGE = 50;

    private final NetworkScope scope;

    CommunityList(NetworkScope scope) {
        this.scope = scope;
    }

    Slice<CommunityCard> page(
            Network.Id network, CommunityFilter filter, Language reader, int page) {
        return scope.in(
                network,
                db -> {
                    var total = count(db, network, filter);
                    var last = (int) Math.max(1, (total + PAGE - 1) / PAGE);
                    var number = Math.clamp(page, 1, last);
                    var items = new ArrayList<CommunityCard>(PAGE);
                    forEach(db, network, filter, reader, (number - 1) * PAGE, PAGE, items::add);
                    return new Slice<>(items, number, PAGE, total);
                });
    }

    void forEach(
            Network.Id network,
            CommunityFilter filter,
            Language reader,
            Consumer<CommunityCard> each) {
        scope.in(
                network,
                db -> {
                    forEach(db, network, filter, reader, 0, Integer.MAX_VALUE, each);
                    return network;
                });
    }

    Map<Community.Id, CommunityCard> cards(
            Network.Id network, Collection<Community.Id> ids, Language reader) {
        return scope.in(
                network,
                db ->
                        db
                                .sql(
                                        """
                                        select card.*, case :lang when 'ar' then label_ar when 'he' then label_he
                                                                  when 'fr' then label_fr else label end as shown
                                        from community_card card
                                        where network_id = :network and id = any(:ids::uuid[])
                                        """)
                                .param("network", network.value())
                                .param("lang", reader.code())
                                .param("ids", texts(ids))
                                .query(CommunityList::card)
                                .list()
                                .stream()
                                .collect(Collectors.toMap(CommunityCard::id, Function.identity())));
    }

    List<String> countries(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select distinct country from community_card
                                        where network_id = :network and country is not null
                                        """)
                                .param("network", network.value())
                                .query(String.class)
                                .list());
    }

    List<CommunityCard> atPlaces(Network.Id network, List<Place.Id> places, Language reader) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select card.*, case :lang when 'ar' then label_ar when 'he' then label_he
                                                                  when 'fr' then label_fr else label end as shown
                                        from community_card card
                                        where network_id = :network and place_id = any(:places::uuid[])
                                        order by array_position(:places::uuid[], place_id), id
                                        """)
                                .param("network", network.value())
                                .param("lang", reader.code())
                                .param(
                                        "places",
                                        places.stream()
                                                .map(Place.Id::toString)
                                                .toArray(String[]::new))
                                .query(CommunityList::card)
                                .list());
    }

    void linksAre(Network.Id network, Map<Community.Id, Integer> counts) {
        var ids = List.copyOf(counts.keySet());
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update community set link_count = counted.links
                                        from unnest(:ids::uuid[], :counts::integer[]) as counted (id, links)
                                        where community.network_id = :network and community.id = counted.id
                                          and link_count <> counted.links
                                        """)
                                .param("network", network.value())
                                .param("ids", texts(ids))
                                .param(
                                        "counts",
                                        ids.stream()
                                                .map(id -> String.valueOf(counts.get(id)))
                                                .toArray(String[]::new))
                                .update());
    }

    void linksChanged(Network.Id network, Map<Community.Id, Integer> delta) {
        var ids = List.copyOf(delta.keySet());
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update community set link_count = greatest(0, link_count + by)
                                        from unnest(:ids::uuid[], :deltas::integer[]) as changed (id, by)
                                        where community.network_id = :network and community.id = changed.id
                                        """)
                                .param("network", network.value())
                                .param("ids", texts(ids))
                                .param(
                                        "deltas",
                                        ids.stream()
                                                .map(id -> String.valueOf(delta.get(id)))
                                                .toArray(String[]::new))
                                .update());
    }

    private static long count(JdbcClient db, Network.Id network, CommunityFilter filter) {
        return db.sql(
                        """
                        select count(*) from community_card card
                        where network_id = :network
                          and (:kind::text is null or kind = :kind)
                          and (:country::text is null or country = :country)
                          and (:region::text is null or region = :region)
                          and (:form::text is null or exists (
                              select from community_group g
                              where g.network_id = :network and g.community_id = card.id and g.form = :form))
                          and (not :noLinkYet or link_count = 0)
                          and (not :looking or looking)
                          and (:words = '' or words like '%' || :words || '%')
                        """)
                .paramSource(Asked.of(network, filter, Language.EN, 0, 0))
                .query(Long.class)
                .single();
    }

    private static void forEach(
            JdbcClient db,
            Network.Id network,
            CommunityFilter filter,
            Language reader,
            int from,
            int most,
            Consumer<CommunityCard> each) {
        db.sql(
                        """
                        select card.*, case :lang when 'ar' then label_ar when 'he' then label_he
                                                  when 'fr' then label_fr else label end as shown
                        from community_card card
                        where network_id = :network
                          and (:kind::text is null or kind = :kind)
                          and (:country::text is null or country = :country)
                          and (:region::text is null or region = :region)
                          and (:form::text is null or exists (
                              select from community_group g
                              where g.network_id = :network and g.community_id = card.id and g.form = :form))
                          and (not :noLinkYet or link_count = 0)
                          and (not :looking or looking)
                          and (:words = '' or words like '%' || :words || '%')
                        order by case when :sort = 'population' then population end desc nulls last,
                                 case when :sort = 'newest' then created_at end desc nulls last,
                                 case when :sort = 'most_links' then link_count end desc nulls last,
                                 case when :sort = 'fewest_links' then link_count end,
                                 case when :lang = 'en' then label end collate "en-x-icu",
                                 case when :lang = 'ar' then label_ar end collate "ar-x-icu",
                                 case when :lang = 'he' then label_he end collate "he-x-icu",
                                 case when :lang = 'fr' then label_fr end collate "fr-x-icu",
                                 id
                        limit :most offset :from
                        """)
                .paramSource(Asked.of(network, filter, reader, from, most))
                .query((ResultSet row) -> tell(row, each));
    }

    private static void tell(ResultSet row, Consumer<CommunityCard> each) throws SQLException {
        each.accept(card(row, 0));
    }

    private static String[] texts(Collection<Community.Id> ids) {
        return ids.stream().map(Community.Id::toString).toArray(String[]::new);
    }

    static CommunityCard card(ResultSet row, int number) throws SQLException {
        var local = row.getString("label_local");
        var shown = row.getString("shown");
        return new CommunityCard(
                new Community.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                Texts.constant(Community.Kind.class, row.getString("kind")),
                shown,
                shown.equals(local) ? null : local,
                new Place.Id(row.getObject("place_id", UUID.class)),
                row.getString("country"),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class),
                row.getInt("population"),
                row.getInt("link_count"),
                row.getBoolean("looking"),
                row.getBoolean("demonstration"));
    }

    /** A filter as the parameters of its query. */
    private record Asked(
            UUID network,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String region,
            @Nullable String form,
            boolean noLinkYet,
            boolean looking,
            String words,
            String sort,
            String lang,
            int from,
            int most) {

        static Asked of(
                Network.Id network, CommunityFilter filter, Language reader, int from, int most) {
            return new Asked(
                    network.value(),
                    filter.kind() == null ? null : filter.kind().code(),
                    filter.country(),
                    filter.region(),
                    filter.groupForm() == null ? null : filter.groupForm().code(),
                    filter.noLinkYet(),
                    filter.looking(),
                    Fold.fold(filter.words()),
                    filter.sort().code(),
                    reader.code(),
                    from,
                    most);
        }
    }
}
