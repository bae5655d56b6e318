package org.kith.statement;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What is written of a statement before people can sign it. */
@Repository
class StatementDrafts {

    private final NetworkScope scope;

    StatementDrafts(NetworkScope scope) {
        this.scope = scope;
    }

    /** False where the address was taken in the meantime. */
    boolean add(Network.Id network, Actor actor, Statement draft, Instant now) {
        return scope.in(
                network,
                db -> {
                    var added =
                            db.sql(
                                            """
                                            insert into statement (id, network_id, slug, group_id, link_id, hoped_for_id, kept_until, started_at,
                                                                   started_by, started_name)
                                            values (:id, :network, :slug, :group, :link, :hoped, :kept, :now, :actor, :name)
                                            on conflict (network_id, slug) do nothing
                                            """)
                                    .param("id", draft.id().value())
                                    .param("network", network.value())
                                    .param("slug", draft.slug())
                                    .param("group", draft.group().value())
                                    .param(
                                            "link",
                                            draft.link() == null ? null : draft.link().value())
                                    .param(
                                            "hoped",
                                            draft.hopedFor() == null
                                                    ? null
                                                    : draft.hopedFor().value())
                                    .param("kept", draft.keptUntil())
                                    .param("now", now.atOffset(ZoneOffset.UTC))
                                    .param(
                                            "actor",
                                            actor.signedIn() ? actor.personId().value() : null)
                                    .param("name", actor.name())
                                    .update();
                    if (added == 1) {
                        write(network, draft);
                    }
                    return added == 1;
                });
    }

    /** A draft says this from now on. */
    void change(Network.Id network, Statement draft) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    update statement set kept_until = :kept, link_id = :link, hoped_for_id = :hoped
                                    where network_id = :network and id = :id
                                    """)
                            .param("kept", draft.keptUntil())
                            .param("link", draft.link() == null ? null : draft.link().value())
                            .param(
                                    "hoped",
                                    draft.hopedFor() == null ? null : draft.hopedFor().value())
                            .param("network", network.value())
                            .param("id", draft.id().value())
                            .update();
                    db.sql(
                                    """
                                    delete from statement_text where network_id = :network and statement_id = :id
                                    """)
                            .param("network", network.value())
                            .param("id", draft.id().value())
                            .update();
                    write(network, draft);
                    return null;
                });
    }

    private void write(Network.Id network, Statement draft) {
        for (var text : draft.texts()) {
            scope.in(
                    network,
                    db ->
                            db.sql(
                                            """
                                            insert into statement_text (network_id, statement_id, language, title, body)
                                            values (:network, :id, :language, :title, :body)
                                            """)
                                    .param("network", network.value())
                                    .param("id", draft.id().value())
                                    .param("language", text.language().code())
                                    .param("title", text.title())
                                    .param("body", text.body())
                                    .update());
        }
    }

    /** A draft goes without a trace; what people could sign stays. */
    void drop(Network.Id network, Statement draft) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    delete from statement_text where network_id = :network and statement_id = :id
                                    """)
                            .param("network", network.value())
                            .param("id", draft.id().value())
                            .update();
                    return db.sql(
                                    """
                                    delete from statement where network_id = :network and id = :id and opened_at is null
                                    """)
                            .param("network", network.value())
                            .param("id", draft.id().value())
                            .update();
                });
    }

    /** Addresses that begin so and are taken. */
    List<String> slugsLike(Network.Id network, String slug) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select slug from statement
                                        where network_id = :network and (slug = :slug or slug like :slug || '-%')
                                        """)
                                .param("network", network.value())
                                .param("slug", slug)
                                .query(String.class)
                                .list());
    }
}
