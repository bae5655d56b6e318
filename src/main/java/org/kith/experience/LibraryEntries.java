package org.kith.experience;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.kith.story.Story;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.UUID;

/** What a library holds, found by its words, the ones that say it in their title first. */
@Repository
class LibraryEntries {

    static final int PAGE = 20;

    private final NetworkScope scope;

    LibraryEntries(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * @param members whether also what is for members only
     * @param page counted from 1
     */
    Slice<Story.Id> find(Network.Id network, LibraryQuery query, boolean members, int page) {
        var number = Math.max(1, page);
        return scope.in(
                network,
                db ->
                        new Slice<>(
                                with(
                                                db.sql(
                                                        """
                                                        select s.id from story_shown s
                                                        where s.network_id = :network and s.kind <> 'story' and (:members or s.circle = 'everybody')
                                                          and (cast(:kind as text) is null or s.kind = :kind)
                                                          and (cast(:stage as text) is null or s.stages = '{}' or :stage = any(s.stages))
                                                          and (cast(:link as text) is null or s.link_kinds = '{}' or :link = any(s.link_kinds))
                                                          and (cast(:words as text) is null
                                                               or exists (select from story_words w
                                                                          where w.network_id = :network and w.story_id = s.id
                                                                            and w.found @@ to_tsquery('simple', cast(:words as text))))
                                                        order by (select max(ts_rank(w.found, to_tsquery('simple', coalesce(cast(:words as text), '')))) from story_words w
                                                                  where w.network_id = :network and w.story_id = s.id) desc,
                                                                 s.published_at desc, s.id
                                                        limit :limit offset :offset
                                                        """),
                                                network,
                                                query,
                                                members)
                                        .param("limit", PAGE)
                                        .param("offset", (number - 1L) * PAGE)
                                        .query(
                                                (row, n) ->
                                                        new Story.Id(row.getObject(1, UUID.class)))
                                        .list(),
                                number,
                                PAGE,
                                with(
                                                db.sql(
                                                        """
                                                        select count(*) from story_shown s
                                                        where s.network_id = :network and s.kind <> 'story' and (:members or s.circle = 'everybody')
                                                          and (cast(:kind as text) is null or s.kind = :kind)
                                                          and (cast(:stage as text) is null or s.stages = '{}' or :stage = any(s.stages))
                                                          and (cast(:link as text) is null or s.link_kinds = '{}' or :link = any(s.link_kinds))
                                                          and (cast(:words as text) is null
                                                               or exists (select from story_words w
                                                                          where w.network_id = :network and w.story_id = s.id
                                                                            and w.found @@ to_tsquery('simple', cast(:words as text))))
                                                        """),
                                                network,
                                                query,
                                                members)
                                        .query(Long.class)
                                        .single()));
    }

    boolean isAny(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from story_shown where network_id = :network and kind <> 'story')
                                        """)
                                .param("network", network.value())
                                .query(Boolean.class)
                                .single());
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec asked,
            Network.Id network,
            LibraryQuery query,
            boolean members) {
        return asked.param("network", network.value())
                .param("members", members)
                .param("kind", query.kind() == null ? null : query.kind().code())
                .param("stage", query.stage() == null ? null : query.stage().code())
                .param("link", query.link() == null ? null : query.link().code())
                .param("words", query.asSearched());
    }
}
