package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.kith.sheet.Row;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The rows of imports, as people see and decide on them. */
@Repository
class ImportRows {

    static final int PAGE = 100;

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};

    private final NetworkScope scope;
    private final JsonMapper json;

    ImportRows(NetworkScope scope, JsonMapper json) {
        this.scope = scope;
        this.json = json;
    }

    void add(Network.Id network, Import.Id importId, List<Row> rows) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into import_row (network_id, import_id, number, cells)
                                        select :network, :import, number, cells::jsonb
                                        from unnest(:numbers::int[], :cells::text[]) as sent (number, cells)
                                        """)
                                .param("network", network.value())
                                .param("import", importId.value())
                                .param(
                                        "numbers",
                                        rows.stream().map(Row::number).toArray(Integer[]::new))
                                .param(
                                        "cells",
                                        rows.stream()
                                                .map(r -> json.writeValueAsString(Cells.kept(r)))
                                                .toArray(String[]::new))
                                .update());
    }

    Counts counts(Network.Id network, Import.Id importId) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select count(*)                                                   as "all",
                                               count(*) filter (where verdict is null)                    as unchecked,
                                               count(*) filter (where verdict = 'new')                    as fresh,
                                               count(*) filter (where verdict = 'here')                   as here,
                                               count(*) filter (where verdict = 'unclear')                as unclear,
                                               count(*) filter (where verdict = 'wrong')                  as wrong,
                                               count(*) filter (where created is null and plan is not null
                                                   and (verdict = 'new' and decision is distinct from 'skip' or decision in ('add', 'join')))
                                                                                                          as writable,
                                               count(*) filter (where verdict = 'unclear' and decision is null) as open,
                                               count(*) filter (where created <> '{}' and undone_at is null)    as made,
                                               count(*) filter (where undone_at is not null and kept is null)   as undone,
                                               count(*) filter (where kept is not null)                         as kept
                                        from import_row where network_id = :network and import_id = :import
                                        """)
                                .param("network", network.value())
                                .param("import", importId.value())
                                .query(Counts.class)
                                .single());
    }

    /** The first rows of the file, to tell by them what its columns hold. */
    List<List<String>> sample(Network.Id network, Import.Id importId, int most) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select cells from import_row where network_id = :network and import_id = :import
                                        order by number limit :most
                                        """)
                                .param("network", network.value())
                                .param("import", importId.value())
                                .param("most", most)
                                .query((row, n) -> json.readValue(row.getString("cells"), CELLS))
                                .list());
    }

    /**
     * @param verdict all where null
     * @param page counted from 1
     */
    Slice<ImportRow> page(
            Network.Id network,
            Import.Id importId,
            @Nullable Verdict verdict,
            boolean kept,
            int page,
            int total) {
        var rows =
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select *, plan is not null as planned, created <> '{}' as written from import_row
                                                where network_id = :network and import_id = :import
                                                  and (:verdict::text is null or verdict = :verdict)
                                                  and (not :kept or kept is not null)
                                                order by number offset :offset limit :most
                                                """)
                                        .param("network", network.value())
                                        .param("import", importId.value())
                                        .param("verdict", verdict == null ? null : verdict.code())
                                        .param("kept", kept)
                                        .param("offset", (long) (page - 1) * PAGE)
                                        .param("most", PAGE)
                                        .query(this::read)
                                        .list());
        return new Slice<>(rows, page, PAGE, total);
    }

    /** What these rows would write, by their numbers; of rows without a plan nothing. */
    Map<Integer, Plan> plans(Network.Id network, Import imported, List<Integer> numbers) {
        var plans = new HashMap<Integer, Plan>();
        scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select number, plan from import_row
                                                where network_id = :network and import_id = :import and number = any(:numbers)
                                                  and plan is not null and verdict in ('new', 'unclear') and created is null
                                                """)
                                        .param("network", network.value())
                                        .param("import", imported.id().value())
                                        .param("numbers", numbers.toArray(Integer[]::new))
                                        .query((row, n) -> plan(row, imported.kind()))
                                        .list())
                .forEach(entry -> plans.put(entry.getKey(), entry.getValue()));
        return plans;
    }

    private Map.Entry<Integer, Plan> plan(ResultSet row, Import.Kind kind) throws SQLException {
        return Map.entry(
                row.getInt("number"), json.readValue(row.getString("plan"), Plan.of(kind)));
    }

    /** What a person says about one row; rows that are written or wrong are past deciding. */
    void decide(Network.Id network, Import.Id importId, int number, ImportRow.Decision decision) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import_row set decision = :decision
                                        where network_id = :network and import_id = :import and number = :number
                                          and created is null and verdict <> 'wrong'
                                        """)
                                .param("decision", code(decision))
                                .param("network", network.value())
                                .param("import", importId.value())
                                .param("number", number)
                                .update());
    }

    /** It is this one of those that were shown. */
    void join(Network.Id network, Import.Id importId, int number, UUID match) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import_row set decision = 'join', match_id = :match
                                        where network_id = :network and import_id = :import and number = :number
                                          and created is null and (match_id = :match
                                              or candidates @> jsonb_build_array(jsonb_build_object('id', :match::text)))
                                        """)
                                .param("match", match)
                                .param("network", network.value())
                                .param("import", importId.value())
                                .param("number", number)
                                .update());
    }

    /** One answer for all unclear rows that have none yet. */
    void decideAll(Network.Id network, Import.Id importId, ImportRow.Decision decision) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import_row set decision = :decision
                                        where network_id = :network and import_id = :import and verdict = 'unclear' and created is null
                                          and decision is null and (plan is not null or :decision = 'skip')
                                        """)
                                .param("decision", code(decision))
                                .param("network", network.value())
                                .param("import", importId.value())
                                .update());
    }

    /** All rows are to be looked at anew. */
    void forget(Network.Id network, Import.Id importId) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import_row set verdict = null, reason = null, candidates = '[]', match_id = null,
                                               plan = null, same_key = null, decision = null
                                        where network_id = :network and import_id = :import and created is null
                                        """)
                                .param("network", network.value())
                                .param("import", importId.value())
                                .update());
    }

    /** Rows that asked which place this text means are to be looked at anew. */
    void forgetAsking(Network.Id network, Import.Id importId, String text) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import_row set verdict = null, decision = null
                                        where network_id = :network and import_id = :import and verdict = 'unclear' and created is null
                                          and candidates @> jsonb_build_array(jsonb_build_object('text', :text::text))
                                        """)
                                .param("text", text)
                                .param("network", network.value())
                                .param("import", importId.value())
                                .update());
    }

    private ImportRow read(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("verdict");
        var decision = row.getString("decision");
        return new ImportRow(
                row.getInt("number"),
                json.readValue(row.getString("cells"), CELLS),
                verdict == null ? null : Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                reason(row.getString("reason")),
                json.readValue(row.getString("candidates"), CANDIDATES),
                row.getObject("match_id", UUID.class),
                decision == null
                        ? null
                        : ImportRow.Decision.valueOf(decision.toUpperCase(Locale.ROOT)),
                row.getBoolean("planned"),
                row.getBoolean("written"),
                reason(row.getString("kept")));
    }

    private @Nullable Reason reason(@Nullable String text) {
        return text == null ? null : json.readValue(text, Reason.class);
    }

    private static String code(ImportRow.Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }
}
