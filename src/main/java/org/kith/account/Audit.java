package org.kith.account;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The record of every change: written in the transaction of the change itself, never altered. */
@Repository
public class Audit {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

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

    /** Whether anything but this import has changed it: then it is no longer the import's alone. */
    public boolean changedOutside(Network.Id network, UUID subject, UUID importId) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from audit where network_id = :network and subject_id = :subject
                                                                           and import_id is distinct from :import)
                                        """)
                                .param("network", network.value())
                                .param("subject", subject)
                                .param("import", importId)
                                .query(Boolean.class)
                                .single());
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

    /**
     * One change as it was written.
     *
     * @param by null where Kith did it
     * @param nameFor who is to see that it was they
     * @param before facts by field; empty where nothing stood there
     * @param after facts by field; empty where nothing stands there now
     */
    public record Entry(
            Instant at,
            Person.@Nullable Id by,
            String actor,
            Circle nameFor,
            String action,
            Map<String, Object> before,
            Map<String, Object> after) {

        /** Their name, for whom they let see it; empty for everybody else. */
        public Optional<String> shownTo(Actor reader) {
            var own = by != null && by.equals(reader.person());
            return Optional.of(actor).filter(name -> Circle.of(reader, own).sees(nameFor));
        }
    }

    /** What happened to a subject, the newest first. */
    public List<Entry> of(Network.Id network, UUID subject) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select at, actor_id, actor_name, action, before, after,
                                               case when actor_id is null and actor_name = 'Kith' then 'everybody'
                                                    when actor_id is null then 'own'
                                                    else coalesce((select name_for from membership m
                                                                   where m.network_id = a.network_id and m.person_id = a.actor_id
                                                                   order by since, id limit 1), 'members') end as name_for
                                        from audit a
                                        where network_id = :network and subject_id = :subject
                                        order by at desc, id desc limit 500
                                        """)
                                .param("network", network.value())
                                .param("subject", subject)
                                .query(this::entry)
                                .list());
    }

    /**
     * That something was written down, for who asks what is new.
     *
     * @param action "recorded" or "stated"
     * @param subjectKind "community", "group" or "link"
     */
    public record News(Instant at, String action, String subjectKind, UUID subject) {}

    /** What people recorded and stated last; what Kith ships with is no news. */
    public List<News> news(Network.Id network, int most) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select at, action, subject_kind, subject_id from audit
                                        where network_id = :network and action in ('recorded', 'stated')
                                          and subject_kind in ('community', 'group', 'link')
                                          and (actor_id is not null or import_id is not null)
                                        order by at desc, id desc limit :most
                                        """)
                                .param("network", network.value())
                                .param("most", most)
                                .query(
                                        (row, n) ->
                                                new News(
                                                        row.getObject("at", OffsetDateTime.class)
                                                                .toInstant(),
                                                        row.getString("action"),
                                                        row.getString("subject_kind"),
                                                        row.getObject("subject_id", UUID.class)))
                                .list());
    }

    /** The id of the last change of anything in a network: as long as it stays, nothing changed. */
    public Optional<UUID> newest(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id from audit where network_id = :network
                                        order by at desc, id desc limit 1
                                        """)
                                .param("network", network.value())
                                .query(UUID.class)
                                .optional());
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        var by = row.getObject("actor_id", UUID.class);
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                by == null ? null : new Person.Id(by),
                row.getString("actor_name"),
                Circle.of(row.getString("name_for")).orElse(Circle.OWN),
                row.getString("action"),
                facts(row.getString("before")),
                facts(row.getString("after")));
    }

    private Map<String, Object> facts(@Nullable String text) {
        return text == null || !text.startsWith("{") ? Map.of() : json.readValue(text, FACTS);
    }

    private @Nullable String text(@Nullable Object fact) {
        return fact == null ? null : json.writeValueAsString(fact);
    }
}
