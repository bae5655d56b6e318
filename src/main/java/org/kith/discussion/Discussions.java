package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.story.Findable;
import org.kith.twinning.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The discussions of a network. */
@Repository
class Discussions {

    private final NetworkScope scope;
    private final Audit audit;

    Discussions(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /** Whoever may see it. */
    Optional<Discussion> find(Network.Id network, Discussion.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from discussion_card where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(DiscussionRows::discussion)
                                .optional());
    }

    /** Until the transaction ends it is not closed, and nothing is said in it by others. */
    Optional<Discussion> hold(Network.Id network, Discussion.Id id) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select 1 from discussion where network_id = :network and id = :id for update
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(Integer.class)
                                .optional());
        return find(network, id);
    }

    /** The one that a form has made already; empty where it has made none. */
    Optional<Discussion.Id> sentBefore(Network.Id network, Actor actor, UUID form) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id from discussion
                                        where network_id = :network and opened_by = :actor and sent = :form
                                        """)
                                .param("network", network.value())
                                .param("actor", actor.personId().value())
                                .param("form", form)
                                .query(UUID.class)
                                .optional()
                                .map(Discussion.Id::new));
    }

    /** False where the form has made one already. */
    boolean open(
            Network.Id network,
            Actor actor,
            Discussion.Id id,
            Discussion.Kind kind,
            Group.@Nullable Id group,
            Discussion.Words words,
            UUID form) {
        return scope.in(
                network,
                db -> {
                    var added =
                            said(
                                            db.sql(
                                                    """
                                                    insert into discussion (id, network_id, kind, group_id, title, body, language, stages, link_kinds, found,
                                                                            sent, opened_by, opened_name)
                                                    values (:id, :network, :kind, :group, :title, :body, :language, :stages, :links,
                                                            setweight(to_tsvector('simple', :titleWords), 'A') || to_tsvector('simple', :bodyWords),
                                                            :form, :actor, :name)
                                                    on conflict (network_id, opened_by, sent) do nothing
                                                    """),
                                            network,
                                            id,
                                            words)
                                    .param("kind", kind.code())
                                    .param("group", group == null ? null : group.value())
                                    .param("form", form)
                                    .param("actor", actor.personId().value())
                                    .param("name", actor.name())
                                    .update();
                    if (added == 1) {
                        write(network, actor, "opened", id);
                    }
                    return added == 1;
                });
    }

    /** False where it was taken back, or not all that stands there was read. */
    boolean change(
            Network.Id network,
            Actor actor,
            Discussion.Id id,
            Discussion.Words words,
            Predicate<Discussion> isRead) {
        return scope.in(
                network,
                db -> {
                    if (hold(network, id).filter(isRead).isEmpty()) {
                        return false;
                    }
                    var changed =
                            said(
                                            db.sql(
                                                    """
                                                    update discussion set title = :title, body = :body, language = :language, stages = :stages,
                                                           link_kinds = :links, edition = edition + 1, edited_at = now(),
                                                           found = setweight(to_tsvector('simple', :titleWords), 'A') || to_tsvector('simple', :bodyWords)
                                                    where network_id = :network and id = :id and taken_back_at is null
                                                    """),
                                            network,
                                            id,
                                            words)
                                    .update();
                    if (changed == 1) {
                        write(network, actor, "changed", id);
                    }
                    return changed == 1;
                });
    }

    private static JdbcClient.StatementSpec said(
            JdbcClient.StatementSpec sql,
            Network.Id network,
            Discussion.Id id,
            Discussion.Words words) {
        return sql.param("network", network.value())
                .param("id", id.value())
                .param("title", words.title())
                .param("body", words.body())
                .param("language", words.language().code())
                .param(
                        "stages",
                        words.stages().stream().map(Link.Stage::code).toArray(String[]::new))
                .param("links", words.links().stream().map(Link.Kind::code).toArray(String[]::new))
                .param("titleWords", Findable.text(words.title()))
                .param("bodyWords", Findable.text(words.body()));
    }

    private void write(Network.Id network, Actor actor, String action, Discussion.Id id) {
        audit.write(
                network, actor, Audit.Change.of(action, "discussion", id.value(), null, Map.of()));
    }
}
