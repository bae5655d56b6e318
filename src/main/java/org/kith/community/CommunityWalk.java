package org.kith.community;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.UUID;

/** Communities in the order of their ids, for programs that walk through them all. */
@Repository
class CommunityWalk {

    private final NetworkScope scope;

    CommunityWalk(NetworkScope scope) {
        this.scope = scope;
    }

    /** The next ones after an id; names are not looked at, for that there is the search. */
    List<CommunityCard> after(
            Network.Id network, CommunityFilter filter, Language reader, UUID after, int limit) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select card.*, case :lang when 'ar' then label_ar when 'he' then label_he
                                                                  when 'fr' then label_fr else label end as shown
                                        from community_card card
                                        where network_id = :network and id > :after
                                          and (:kind::text is null or kind = :kind)
                                          and (:country::text is null or country = :country)
                                          and (:region::text is null or region = :region)
                                          and (not :noLinkYet or link_count = 0)
                                          and (not :looking or looking)
                                        order by id limit :limit
                                        """)
                                .param("network", network.value())
                                .param("lang", reader.code())
                                .param("after", after)
                                .param("kind", filter.kind() == null ? null : filter.kind().code())
                                .param("country", filter.country())
                                .param("region", filter.region())
                                .param("noLinkYet", filter.noLinkYet())
                                .param("looking", filter.looking())
                                .param("limit", limit)
                                .query(CommunityList::card)
                                .list());
    }
}
