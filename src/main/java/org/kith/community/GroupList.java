package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Groups as lists show them, with their communities in the reader's language. */
@Component
class GroupList {

    private final NetworkScope scope;

    GroupList(NetworkScope scope) {
        this.scope = scope;
    }

    Slice<GroupCard> page(Network.Id network, GroupFilter filter, Language reader, int page) {
        return scope.in(
                network,
                db -> {
                    var size = CommunityList.PAGE;
                    var total = count(db, Asked.of(network, filter, reader, 0, 0));
                    var number = Math.clamp(page, 1, (int) Math.max(1, (total + size - 1) / size));
                    var items = new ArrayList<GroupCard>(size);
                    var asked = Asked.of(network, filter, reader, (number - 1) * size, size);
                    forEach(db, asked, items::add);
                    return new Slice<>(items, number, size, total);
                });
    }

    void forEach(
            Network.Id network, GroupFilter filter, Language reader, Consumer<GroupCard> each) {
        scope.in(
                network,
                db -> {
                    var asked = Asked.of(network, filter, reader, 0, Integer.MAX_VALUE);
                    forEach(db, asked, each);
                    return network;
                });
    }

    Map<Group.Id, GroupCard> cards(Network.Id network, Collection<Group.Id> ids, Language reader) {
        return scope.in(
                network,
                db ->
                        db
                                .sql(
                                        """
                                        select g.*, c.slug as c_slug, c.kind as c_kind, c.country, c.lat, c.lon,
                                               case :lang when 'ar' then label_ar when 'he' then label_he
                                                          when 'fr' then label_fr else label end as c_label,
                                               (select count(*) from group_contact who where who.network_id = :network
                                                       and who.group_id = g.id and who.until is null) as contacts
                                        from community_group g
                                        join community_card c on c.network_id = g.network_id and c.id = g.community_id
                                        where g.network_id = :network and g.id = any(:ids::uuid[])
                                        """)
                                .param("network", network.value())
                                .param("lang", reader.code())
                                .param(
                                        "ids",
                                        ids.stream().map(Group.Id::toString).toArray(String[]::new))
                                .query(GroupList::card)
                                .list()
                                .stream()
                                .collect(Collectors.toMap(GroupCard::id, Function.identity())));
    }

    private static long count(JdbcClient db, Asked asked) {
        return db.sql(
                        """
                        select count(*) from community_group g
                        join community_card c on c.network_id = g.network_id and c.id = g.community_id
                        where g.network_id = :network
                          and (:form::text is null or g.form = :form)
                          and (:country::text is null or c.country = :country)
                          and (:kind::text is null or c.kind = :kind)
                          and (:words = '' or g.folded like '%' || :words || '%' or c.words like '%' || :words || '%')
                        """)
                .paramSource(asked)
                .query(Long.class)
                .single();
    }

    private static void forEach(JdbcClient db, Asked asked, Consumer<GroupCard> each) {
        db.sql(
                        """
                        select g.*, c.slug as c_slug, c.kind as c_kind, c.country, c.lat, c.lon,
                               case :lang when 'ar' then label_ar when 'he' then label_he
                                          when 'fr' then label_fr else label end as c_label,
                               (select count(*) from group_contact who where who.network_id = :network
                                       and who.group_id = g.id and who.until is null) as contacts
                        from community_group g
                        join community_card c on c.network_id = g.network_id and c.id = g.community_id
                        where g.network_id = :network
                          and (:form::text is null or g.form = :form)
                          and (:country::text is null or c.country = :country)
                          and (:kind::text is null or c.kind = :kind)
                          and (:words = '' or g.folded like '%' || :words || '%' or c.words like '%' || :words || '%')
                        order by case when :lang = 'en' then g.name end collate "en-x-icu",
                                 case when :lang = 'ar' then g.name end collate "ar-x-icu",
                                 case when :lang = 'he' then g.name end collate "he-x-icu",
                                 case when :lang = 'fr' then g.name end collate "fr-x-icu",
                                 g.id
                        limit :most offset :from
                        """)
                .paramSource(asked)
                .query((ResultSet row) -> each.accept(card(row, 0)));
    }

    static GroupCard card(ResultSet row, int number) throws SQLException {
        return new GroupCard(
                new Group.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                Texts.constant(Group.Form.class, row.getString("form")),
                new Community.Id(row.getObject("community_id", UUID.class)),
                row.getString("c_slug"),
                row.getString("c_label"),
                Texts.constant(Community.Kind.class, row.getString("c_kind")),
                row.getString("country"),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class),
                row.getInt("contacts"),
                Texts.list(row, "seeks"),
                Texts.list(row, "offers"),
                row.getBoolean("demonstration"));
    }

    /** A filter as the parameters of its query. */
    private record Asked(
            UUID network,
            @Nullable String form,
            @Nullable String country,
            @Nullable String kind,
            String words,
            String lang,
            int from,
            int most) {

        static Asked of(
                Network.Id network, GroupFilter filter, Language reader, int from, int most) {
            return new Asked(
                    network.value(),
                    filter.form() == null ? null : filter.form().code(),
                    filter.country(),
                    filter.communityKind() == null ? null : filter.communityKind().code(),
                    Fold.fold(filter.words()),
                    reader.code(),
                    from,
                    most);
        }
    }
}
