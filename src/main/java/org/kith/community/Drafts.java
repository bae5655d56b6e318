package org.kith.community;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everybody's own drafts: kept at each step, gone from sight when they are recorded. */
@Repository
public class Drafts {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final NetworkScope scope;
    private final JsonMapper json;

    Drafts(NetworkScope scope, JsonMapper json) {
        this.scope = scope;
        this.json = json;
    }

    public Draft start(
            Network.Id network, Actor actor, Draft.Kind kind, Map<String, List<String>> fields) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into draft (id, network_id, person_id, kind, fields)
                                        values (:id, :network, :person, :kind, :fields::jsonb) returning *
                                        """)
                                .param("id", Draft.Id.next().value())
                                .param("network", network.value())
                                .param("person", actor.personId().value())
                                .param("kind", kind.code())
                                .param("fields", json.writeValueAsString(fields))
                                .query(this::draft)
                                .single());
    }

    /** Puts these fields in place of the ones of their names; empty where it is not the actor's. */
    public Optional<Draft> save(
            Network.Id network, Actor actor, Draft.Id id, Map<String, List<String>> fields) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update draft set fields = fields || :fields::jsonb, updated_at = now()
                                        where network_id = :network and person_id = :person and id = :id
                                          and finished_at is null returning *
                                        """)
                                .param("id", id.value())
                                .param("network", network.value())
                                .param("person", actor.personId().value())
                                .param("fields", json.writeValueAsString(fields))
                                .query(this::draft)
                                .optional());
    }

    public Optional<Draft> find(Network.Id network, Actor actor, Draft.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from draft where network_id = :network and person_id = :person and id = :id
                                          and finished_at is null
                                        """)
                                .param("id", id.value())
                                .param("network", network.value())
                                .param("person", actor.personId().value())
                                .query(this::draft)
                                .optional());
    }

    /**
     * Until the transaction ends nobody else finishes it.
     *
     * @return what it has become already; empty where it is not finished
     */
    public Optional<UUID> hold(Network.Id network, Actor actor, Draft.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select result_id from draft where network_id = :network and person_id = :person and id = :id
                                        for update
                                        """)
                                .param("id", id.value())
                                .param("network", network.value())
                                .param("person", actor.personId().value())
                                .query(
                                        (row, n) ->
                                                Optional.ofNullable(row.getObject(1, UUID.class)))
                                .optional()
                                .flatMap(became -> became));
    }

    /** The actor's own, unfinished, the last touched first. */
    public List<Draft> own(Network.Id network, Actor actor) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from draft where network_id = :network and person_id = :person
                                          and finished_at is null order by updated_at desc limit 50
                                        """)
                                .param("network", network.value())
                                .param("person", actor.personId().value())
                                .query(this::draft)
                                .list());
    }

    /**
     * @param result what it became, or the one that was there already
     */
    public void finish(Network.Id network, Actor actor, Draft.Id id, UUID result) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update draft set finished_at = now(), result_id = :result
                                        where network_id = :network and person_id = :person and id = :id
                                        """)
                                .param("id", id.value())
                                .param("network", network.value())
                                .param("person", actor.personId().value())
                                .param("result", result)
                                .update());
    }

    /** Throws a draft away. */
    public void drop(Network.Id network, Actor actor, Draft.Id id) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from draft where network_id = :network and person_id = :person and id = :id
                                        """)
                                .param("id", id.value())
                                .param("network", network.value())
                                .param("person", actor.personId().value())
                                .update());
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return of(row, json);
    }

    /** A draft as its row. */
    static Draft of(ResultSet row, JsonMapper json) throws SQLException {
        return new Draft(
                new Draft.Id(row.getObject("id", UUID.class)),
                Texts.constant(Draft.Kind.class, row.getString("kind")),
                row.getString("page"),
                json.readValue(row.getString("fields"), FIELDS),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
