package org.kith.discussion;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.story.Findable;
import org.springframework.stereotype.Repository;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What is said in discussions. */
@Repository
class DiscussionReplies {

    private final NetworkScope scope;
    private final Audit audit;

    DiscussionReplies(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /** Whoever may see it. */
    Optional<DiscussionReply> find(Network.Id network, DiscussionReply.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from discussion_reply where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(DiscussionRows::reply)
                                .optional());
    }

    boolean isShown(Network.Id network, DiscussionReply.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from discussion_reply_shown where network_id = :network and id = :id)
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(Boolean.class)
                                .single());
    }

    /** The newest of somebody in a discussion: in whose name they spoke there last. */
    Optional<DiscussionReply> lastOf(Network.Id network, Actor actor, Discussion.Id discussion) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from discussion_reply
                                        where network_id = :network and discussion_id = :discussion and written_by = :actor
                                        order by written_at desc, id desc limit 1
                                        """)
                                .param("network", network.value())
                                .param("discussion", discussion.value())
                                .param("actor", actor.personId().value())
                                .query(DiscussionRows::reply)
                                .optional());
    }

    /** False where the form has made one already. */
    boolean add(Network.Id network, Actor actor, DiscussionReply reply, UUID form) {
        return scope.in(
                network,
                db -> {
                    var added =
                            db.sql(
                                            """
                                            insert into discussion_reply (id, network_id, discussion_id, group_id, body, language, found, sent, mailed,
                                                                          written_by, written_name)
                                            values (:id, :network, :discussion, :group, :body, :language, to_tsvector('simple', :words), :form, :byMail,
                                                    :actor, :name)
                                            on conflict (network_id, written_by, sent) do nothing
                                            """)
                                    .param("id", reply.id().value())
                                    .param("network", network.value())
                                    .param("discussion", reply.discussion().value())
                                    .param(
                                            "group",
                                            reply.group() == null ? null : reply.group().value())
                                    .param("body", reply.body())
                                    .param("language", reply.language().code())
                                    .param("words", Findable.text(reply.body()))
                                    .param("form", form)
                                    .param("byMail", reply.byMail())
                                    .param("actor", actor.personId().value())
                                    .param("name", actor.name())
                                    .update();
                    if (added == 1) {
                        write(network, actor, "replied", reply.id());
                    }
                    return added == 1;
                });
    }

    /** The one that a form has made already. */
    Optional<DiscussionReply> sentBefore(Network.Id network, Actor actor, UUID form) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from discussion_reply
                                        where network_id = :network and written_by = :actor and sent = :form
                                        """)
                                .param("network", network.value())
                                .param("actor", actor.personId().value())
                                .param("form", form)
                                .query(DiscussionRows::reply)
                                .optional());
    }

    /** False where it was taken back, or not all that stands there was read. */
    boolean change(
            Network.Id network,
            Actor actor,
            DiscussionReply after,
            Predicate<DiscussionReply> isRead) {
        return scope.in(
                network,
                db -> {
                    if (hold(network, after.id()).filter(isRead).isEmpty()) {
                        return false;
                    }
                    var changed =
                            db.sql(
                                            """
                                            update discussion_reply set body = :body, language = :language, edition = edition + 1, edited_at = now(),
                                                   found = to_tsvector('simple', :words)
                                            where network_id = :network and id = :id and taken_back_at is null
                                            """)
                                    .param("body", after.body())
                                    .param("language", after.language().code())
                                    .param("words", Findable.text(after.body()))
                                    .param("network", network.value())
                                    .param("id", after.id().value())
                                    .update();
                    if (changed == 1) {
                        write(network, actor, "changed", after.id());
                    }
                    return changed == 1;
                });
    }

    /** Until the transaction ends nobody else changes it. */
    private Optional<DiscussionReply> hold(Network.Id network, DiscussionReply.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from discussion_reply where network_id = :network and id = :id for update
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(DiscussionRows::reply)
                                .optional());
    }

    /** What no longer says anything has helped nobody. */
    void takeBack(Network.Id network, Actor actor, DiscussionReply.Id id) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    delete from discussion_helped where network_id = :network and reply_id = :id
                                    """)
                            .param("network", network.value())
                            .param("id", id.value())
                            .update();
                    var taken =
                            db.sql(
                                            """
                                            update discussion_reply set body = '', found = '', edited_at = null, taken_back_at = now()
                                            where network_id = :network and id = :id and taken_back_at is null
                                            """)
                                    .param("network", network.value())
                                    .param("id", id.value())
                                    .update();
                    if (taken == 1) {
                        write(network, actor, "took_back", id);
                    }
                    return taken;
                });
    }

    private void write(Network.Id network, Actor actor, String action, DiscussionReply.Id id) {
        audit.write(
                network,
                actor,
                Audit.Change.of(action, "discussion_reply", id.value(), null, Map.of()));
    }
}
