package org.kith.terms;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that a network has published of its documents. */
@Repository
class DocumentVersions {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
            new TypeReference<>() {};

    private final NetworkScope scope;
    private final JsonMapper json;
    private final Audit audit;

    DocumentVersions(NetworkScope scope, JsonMapper json, Audit audit) {
        this.scope = scope;
        this.json = json;
        this.audit = audit;
    }

    /**
     * The newest first, with the texts of the one that is shown and of the one before it alone.
     *
     * @param shown its number; null for the newest
     */
    List<Version> around(Network.Id network, Document document, @Nullable Integer shown) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id, document, number, published_at, published_name,
                                               case when number in (s.shown, s.shown - 1) then texts else '{}'::jsonb end as texts
                                        from terms_version,
                                             (select coalesce(:shown::integer, max(number)) as shown from terms_version
                                              where network_id = :network and document = :document) s
                                        where network_id = :network and document = :document
                                        order by number desc
                                        """)
                                .param("network", network.value())
                                .param("document", document.code())
                                .param("shown", shown)
                                .query(this::version)
                                .list());
    }

    Optional<Version> current(Network.Id network, Document document) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from terms_version where network_id = :network and document = :document
                                        order by number desc limit 1
                                        """)
                                .param("network", network.value())
                                .param("document", document.code())
                                .query(this::version)
                                .optional());
    }

    /** The newest of each document that a person has not agreed to, or has taken that back. */
    List<Version> unagreed(Network.Id network, UUID person) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select v.* from terms_version v
                                        where v.network_id = :network
                                          and not exists (select from terms_version newer
                                                          where newer.network_id = :network and newer.document = v.document
                                                            and newer.number > v.number)
                                          and not exists (select from consent c
                                                          where c.network_id = :network and c.version_id = v.id
                                                            and c.person_id = :person and c.withdrawn_at is null)
                                        order by v.document desc
                                        """)
                                .param("network", network.value())
                                .param("person", person)
                                .query(this::version)
                                .list());
    }

    /** Two who publish at once do so one after the other. */
    Version publish(Network.Id network, Actor actor, Document document, Map<String, String> texts) {
        return scope.in(network, db -> publish(db, network, actor, document, texts));
    }

    private Version publish(
            JdbcClient db,
            Network.Id network,
            Actor actor,
            Document document,
            Map<String, String> texts) {
        db.sql("select id from network where id = :network for no key update")
                .param("network", network.value())
                .query((row, n) -> row.getString(1))
                .single();
        var version =
                db.sql(
                                """
                                insert into terms_version (id, network_id, document, number, texts, published_by, published_name)
                                values (:id, :network, :document,
                                        (select coalesce(max(number), 0) + 1 from terms_version
                                         where network_id = :network and document = :document),
                                        :texts::jsonb, :actor, :name)
                                returning *
                                """)
                        .param("id", Uuid7.next())
                        .param("network", network.value())
                        .param("document", document.code())
                        .param("texts", json.writeValueAsString(texts))
                        .param("actor", actor.person() == null ? null : actor.person().value())
                        .param("name", actor.name())
                        .query(this::version)
                        .single();
        audit.write(
                network,
                actor,
                Audit.Change.of(
                        "published",
                        document.code(),
                        version.id(),
                        null,
                        Map.of("number", version.number(), "languages", texts.keySet())));
        return version;
    }

    private Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getObject("id", UUID.class),
                Document.of(row.getString("document")).orElseThrow(),
                row.getInt("number"),
                json.readValue(row.getString("texts"), TEXTS),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_name"));
    }
}
