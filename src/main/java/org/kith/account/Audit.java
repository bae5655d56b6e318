package org.kith.account;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.util.UUID;

/** The record of every change: written in the transaction of the change itself, never altered. */
@Repository
public class Audit {

    private final NetworkScope scope;
    private final JsonMapper json;

    Audit(NetworkScope scope, JsonMapper json) {
        this.scope = scope;
        this.json = json;
    }

    /**
     * One change.
     *
     * @param action a verb of the domain, as "recorded", "stated", "withdrew"
     * @param before what stood there, null where nothing did
     * @param after what stands there now, null where nothing does
     * @param importId the import that made the change
     */
    public record Change(
            String action,
            String subjectKind,
            UUID subject,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable UUID importId) {

        public static Change of(
                String action,
                String subjectKind,
                UUID subject,
                @Nullable Object before,
                @Nullable Object after) {
            return new Change(action, subjectKind, subject, before, after, null);
        }
    }

    public void write(Network.Id network, Actor actor, Change change) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into audit (id, network_id, actor_id, actor_name, action, subject_kind, subject_id, before, after, import_id)
                                        values (:id, :network, :actor, :name, :action, :kind, :subject, :before::jsonb, :after::jsonb, :import)
                                        """)
                                .param("id", Uuid7.next())
                                .param("network", network.value())
                                .param(
                                        "actor",
                                        actor.person() == null ? null : actor.person().value())
                                .param("name", actor.name())
                                .param("action", change.action())
                                .param("kind", change.subjectKind())
                                .param("subject", change.subject())
                                .param("before", text(change.before()))
                                .param("after", text(change.after()))
                                .param("import", change.importId())
                                .update());
    }

    private @Nullable String text(@Nullable Object fact) {
        return fact == null ? null : json.writeValueAsString(fact);
    }
}
