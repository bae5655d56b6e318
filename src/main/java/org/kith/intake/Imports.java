package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.sheet.Columns;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The imports of a network, each with the step that it is at. */
@Repository
class Imports {

    private static final TypeReference<List<String>> HEADER = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> MAPPING = new TypeReference<>() {};
    private static final TypeReference<Map<String, UUID>> CHOICES = new TypeReference<>() {};

    private final NetworkScope scope;
    private final JsonMapper json;

    Imports(NetworkScope scope, JsonMapper json) {
        this.scope = scope;
        this.json = json;
    }

    Optional<Import> find(Network.Id network, Import.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql("select * from import where network_id = :network and id = :id")
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(this::read)
                                .optional());
    }

    List<Import> newest(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from import where network_id = :network
                                        order by created_at desc, id desc limit 100
                                        """)
                                .param("network", network.value())
                                .query(this::read)
                                .list());
    }

    Import.Id add(
            Network.Id network,
            Actor actor,
            Import.Kind kind,
            String fileName,
            List<String> header,
            Columns columns) {
        var id = Import.Id.next();
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into import (id, network_id, kind, file_name, state, header, mapping, person_id, actor_name)
                                        values (:id, :network, :kind, :file, 'uploaded', :header::jsonb, :mapping::jsonb, :person, :actor)
                                        """)
                                .param("id", id.value())
                                .param("network", network.value())
                                .param("kind", kind.code())
                                .param("file", fileName)
                                .param("header", json.writeValueAsString(header))
                                .param("mapping", json.writeValueAsString(columns.byKey()))
                                .param("person", actor.personId().value())
                                .param("actor", actor.name())
                                .update());
        return id;
    }

    /**
     * Starts a step unless another runs, or it has come too late for it; whether it did. Of two
     * people who press at the same moment, one starts it.
     */
    boolean start(Network.Id network, Import.Id id, Import.State step, int total) {
        return scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                update import set state = :step, was = null, total = :total, done = 0,
                                                       stop_requested = false, failure = null, finished_at = null
                                                where network_id = :network and id = :id
                                                  and state not in ('checking', 'writing', 'undoing', 'undone')
                                                  and (was is distinct from 'undoing' or :step = 'undoing')
                                                """)
                                        .param("step", step.code())
                                        .param("total", total)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update())
                == 1;
    }

    /** The running step has come to its end. */
    void complete(Network.Id network, Import.Id id, Import.State step) {
        leave(network, id, step, step.completed(), null, null);
    }

    void stopped(Network.Id network, Import.Id id, Import.State step) {
        leave(network, id, step, Import.State.STOPPED, step, null);
    }

    void failed(Network.Id network, Import.Id id, Import.State step, String reference) {
        leave(network, id, step, Import.State.FAILED, step, reference);
    }

    void requestStop(Network.Id network, Import.Id id) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import set stop_requested = true
                                        where network_id = :network and id = :id and state in ('checking', 'writing', 'undoing')
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    void advance(Network.Id network, Import.Id id, int rows) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import set done = least(total, done + :rows) where network_id = :network and id = :id
                                        """)
                                .param("rows", rows)
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    void map(Network.Id network, Import.Id id, Columns columns) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import set mapping = :mapping::jsonb where network_id = :network and id = :id
                                        """)
                                .param("mapping", json.writeValueAsString(columns.byKey()))
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    /** From now on this text of the file means this place. */
    void choose(Network.Id network, Import.Id id, String text, UUID place) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import set choices = choices || jsonb_build_object(:text::text, :place::text)
                                        where network_id = :network and id = :id
                                        """)
                                .param("text", text)
                                .param("place", place.toString())
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    private void leave(
            Network.Id network,
            Import.Id id,
            Import.State step,
            Import.State next,
            Import.@Nullable State was,
            @Nullable String failure) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import set state = :next, was = :was, failure = :failure, stop_requested = false, finished_at = now()
                                        where network_id = :network and id = :id and state = :step
                                        """)
                                .param("next", next.code())
                                .param("was", was == null ? null : was.code())
                                .param("failure", failure)
                                .param("network", network.value())
                                .param("id", id.value())
                                .param("step", step.code())
                                .update());
    }

    private Import read(ResultSet row, int number) throws SQLException {
        var was = row.getString("was");
        return new Import(
                new Import.Id(row.getObject("id", UUID.class)),
                Import.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("file_name"),
                state(row.getString("state")),
                was == null ? null : state(was),
                json.readValue(row.getString("header"), HEADER),
                new Columns(json.readValue(row.getString("mapping"), MAPPING)),
                json.readValue(row.getString("choices"), CHOICES),
                row.getInt("total"),
                row.getInt("done"),
                row.getBoolean("stop_requested"),
                row.getString("failure"),
                new Actor(
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getString("actor_name"),
                        Role.COORDINATOR),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Import.State state(String code) {
        return Import.State.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
