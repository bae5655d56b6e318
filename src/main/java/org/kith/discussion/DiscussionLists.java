package org.kith.discussion;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers find among discussions: what nobody has answered first, then the newest word. */
@Repository
class DiscussionLists {

    static final int PAGE = 20;

    private final NetworkScope scope;

    DiscussionLists(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * By words of the discussion or of what is said in it.
     *
     * @param page counted from 1
     */
    Slice<Discussion> find(Network.Id network, DiscussionQuery query, int page) {
        var number = Math.max(1, page);
        return scope.in(
                network,
                db ->
                        new Slice<>(
                                with(
                                                db.sql(
                                                        """
                                                        select d.* from discussion_card d
                                                        where d.network_id = :network and not d.hidden and (d.taken_back_at is null or d.replies > 0)
                                                          and (cast(:kind as text) is null or d.kind = :kind)
                                                          and (cast(:stage as text) is null or d.stages = '{}' or :stage = any(d.stages))
                                                          and (cast(:link as text) is null or d.link_kinds = '{}' or :link = any(d.link_kinds))
                                                          and (cast(:words as text) is null or d.found @@ to_tsquery('simple', cast(:words as text))
                                                               or exists (select from discussion_reply_shown r
                                                                          where r.network_id = :network and r.discussion_id = d.id
                                                                            and r.found @@ to_tsquery('simple', cast(:words as text))))
                                                        order by d.unanswered desc, d.last_at desc, d.id
                                                        limit :limit offset :offset
                                                        """),
                                                network,
                                                query)
                                        .param("limit", PAGE)
                                        .param("offset", (number - 1L) * PAGE)
                                        .query(DiscussionRows::discussion)
                                        .list(),
                                number,
                                PAGE,
                                with(
                                                db.sql(
                                                        """
                                                        select count(*) from discussion_card d
                                                        where d.network_id = :network and not d.hidden and (d.taken_back_at is null or d.replies > 0)
                                                          and (cast(:kind as text) is null or d.kind = :kind)
                                                          and (cast(:stage as text) is null or d.stages = '{}' or :stage = any(d.stages))
                                                          and (cast(:link as text) is null or d.link_kinds = '{}' or :link = any(d.link_kinds))
                                                          and (cast(:words as text) is null or d.found @@ to_tsquery('simple', cast(:words as text))
                                                               or exists (select from discussion_reply_shown r
                                                                          where r.network_id = :network and r.discussion_id = d.id
                                                                            and r.found @@ to_tsquery('simple', cast(:words as text))))
                                                        """),
                                                network,
                                                query)
                                        .query(Long.class)
                                        .single()));
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec asked, Network.Id network, DiscussionQuery query) {
        return asked.param("network", network.value())
                .param("kind", query.kind() == null ? null : query.kind().code())
                .param("stage", query.stage() == null ? null : query.stage().code())
                .param("link", query.link() == null ? null : query.link().code())
                .param("words", query.asSearched());
    }
}
