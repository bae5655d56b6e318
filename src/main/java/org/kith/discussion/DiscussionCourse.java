package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Map;

/** What becomes of discussions: taken back, closed, opened again, helped, of another group. */
@Repository
class DiscussionCourse {

    private final NetworkScope scope;
    private final Audit audit;

    DiscussionCourse(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /** Its words are gone; what others said stays, below its title. */
    void takeBack(Network.Id network, Actor actor, Discussion.Id id) {
        write(
                network,
                actor,
                "took_back",
                id,
                """
                update discussion set body = '', found = '', edited_at = null, taken_back_at = now()
                where network_id = :network and id = :id and taken_back_at is null
                """);
    }

    void reopen(Network.Id network, Actor actor, Discussion.Id id) {
        write(
                network,
                actor,
                "reopened",
                id,
                """
                update discussion set closed_at = null, closed_by = null, closed_name = null
                where network_id = :network and id = :id and closed_at is not null
                """);
    }

    void close(Network.Id network, Actor actor, Discussion.Id id) {
        scope.in(
                network,
                db -> {
                    var closed =
                            db.sql(
                                            """
                                            update discussion set closed_at = now(), closed_by = :actor, closed_name = :name
                                            where network_id = :network and id = :id and closed_at is null
                                            """)
                                    .param("network", network.value())
                                    .param("id", id.value())
                                    .param("actor", actor.personId().value())
                                    .param("name", actor.name())
                                    .update();
                    if (closed == 1) {
                        write(network, actor, "closed", id);
                    }
                    return closed;
                });
    }

    /** The reply that helped, of the same question; null: none. */
    void helped(
            Network.Id network, Actor actor, Discussion.Id id, DiscussionReply.@Nullable Id reply) {
        scope.in(
                network,
                db -> {
                    var marked =
                            reply == null ? unmark(db, network, id) : mark(db, network, id, reply);
                    if (marked == 1) {
                        write(network, actor, reply == null ? "helped_no_more" : "helped", id);
                    }
                    return marked;
                });
    }

    private static int mark(
            JdbcClient db, Network.Id network, Discussion.Id id, DiscussionReply.Id reply) {
        return db.sql(
                        """
                        insert into discussion_helped as known (network_id, discussion_id, reply_id)
                        select network_id, id, :reply from discussion
                        where network_id = :network and id = :id and kind = 'question'
                        on conflict (network_id, discussion_id)
                        do update set reply_id = excluded.reply_id, said_at = now() where known.reply_id <> excluded.reply_id
                        """)
                .param("reply", reply.value())
                .param("network", network.value())
                .param("id", id.value())
                .update();
    }

    private static int unmark(JdbcClient db, Network.Id network, Discussion.Id id) {
        return db.sql(
                        """
                        delete from discussion_helped where network_id = :network and discussion_id = :id
                        """)
                .param("network", network.value())
                .param("id", id.value())
                .update();
    }

    /** What a group said it goes on to have said as the one that it becomes. */
    void groupBecomes(Network.Id network, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    update discussion set group_id = :kept where network_id = :network and group_id = :gone
                                    """)
                            .param("network", network.value())
                            .param("gone", gone.value())
                            .param("kept", kept.value())
                            .update();
                    return db.sql(
                                    """
                                    update discussion_reply set group_id = :kept where network_id = :network and group_id = :gone
                                    """)
                            .param("network", network.value())
                            .param("gone", gone.value())
                            .param("kept", kept.value())
                            .update();
                });
    }

    private void write(
            Network.Id network, Actor actor, String action, Discussion.Id id, String sql) {
        scope.in(
                network,
                db -> {
                    var changed =
                            db.sql(sql)
                                    .param("network", network.value())
                                    .param("id", id.value())
                                    .update();
                    if (changed == 1) {
                        write(network, actor, action, id);
                    }
                    return changed;
                });
    }

    private void write(Network.Id network, Actor actor, String action, Discussion.Id id) {
        audit.write(
                network, actor, Audit.Change.of(action, "discussion", id.value(), null, Map.of()));
    }
}
