package org.kith.community;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.UUID;

/** Groups in the order of their ids, for programs that walk through them all. */
@Repository
class GroupWalk {

    private final NetworkScope scope;

    GroupWalk(NetworkScope scope) {
        this.scope = scope;
    }

    /** The next ones after an id; names are not looked at, for that there is the search. */
    List<GroupCard> after(
            Network.Id network, GroupFilter filter, Language reader, UUID after, int limit) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select g.*, c.slug as c_slug, c.kind as c_kind, c.country, c.lat, c.lon,
                                               case :lang when 'ar' then label_ar when 'he' then label_he
                                                          when 'fr' then label_fr else label end as c_label,
                                               (select count(*) from group_contact who where who.network_id = :network
                                                       and who.group_id = g.id and who.until is null) as contacts
                                        from community_group g
                                        join community_card c on c.network_id = g.network_id and c.id = g.community_id
                                        where g.network_id = :network and g.id > :after
                                          and (:form::text is null or g.form = :form)
                                          and (:country::text is null or c.country = :country)
                                          and (:kind::text is null or c.kind = :kind)
                                        order by g.id limit :limit
                                        """)
                                .param("network", network.value())
                                .param("lang", reader.code())
                                .param("after", after)
                                .param("form", filter.form() == null ? null : filter.form().code())
                                .param("country", filter.country())
                                .param(
                                        "kind",
                                        filter.communityKind() == null
                                                ? null
                                                : filter.communityKind().code())
                                .param("limit", limit)
                                .query(GroupList::card)
                                .list());
    }
}
