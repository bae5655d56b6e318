package org.kith.discussion;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said in a discussion, page by page. */
@Repository
class ReplyLists {

    static final int PAGE = 50;

    private final NetworkScope scope;

    ReplyLists(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * The oldest first, without those that are hidden.
     *
     * @param page counted from 1
     */
    Slice<DiscussionReply> of(Network.Id network, Discussion.Id discussion, int page) {
        var number = Math.max(1, page);
        return scope.in(
                network,
                db ->
                        new Slice<>(
                                db.sql(
                                                """
                                                select * from discussion_reply_shown
                                                where network_id = :network and discussion_id = :discussion
                                                order by written_at, id limit :limit offset :offset
                                                """)
                                        .param("network", network.value())
                                        .param("discussion", discussion.value())
                                        .param("limit", PAGE)
                                        .param("offset", (number - 1L) * PAGE)
                                        .query(DiscussionRows::reply)
                                        .list(),
                                number,
                                PAGE,
                                count(db, network, discussion)));
    }

    /** The page on which the newest stands. */
    int lastPage(Network.Id network, Discussion.Id discussion) {
        var count = scope.in(network, db -> count(db, network, discussion));
        return (int) Math.max(1, (count + PAGE - 1) / PAGE);
    }

    private static long count(JdbcClient db, Network.Id network, Discussion.Id discussion) {
        return db.sql(
                        """
                        select count(*) from discussion_reply_shown
                        where network_id = :network and discussion_id = :discussion
                        """)
                .param("network", network.value())
                .param("discussion", discussion.value())
                .query(Long.class)
                .single();
    }
}
