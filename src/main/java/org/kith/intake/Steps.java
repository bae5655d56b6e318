package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.sheet.Row;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of imports, as jobs take them: what is left to do, and what was done. */
@Repository
class Steps {

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final NetworkScope scope;
    private final JsonMapper json;

    Steps(NetworkScope scope, JsonMapper json) {
        this.scope = scope;
        this.json = json;
    }

    /** A row that is to be written. */
    record Planned(int number, Plan plan, @Nullable UUID join) {}

    /** A row that is to be taken out. */
    record Written(int number, Made made) {}

    /** Two jobs at one import take turns; the second finds what the first has done. */
    void takeTurn(Network.Id network, Import.Id importId) {
        scope.in(
                network,
                db ->
                        db.sql("select pg_advisory_xact_lock(hashtextextended(:import, 0))::text")
                                .param("import", importId.toString())
                                .query(String.class)
                                .single());
    }

    List<Row> unchecked(Network.Id network, Import.Id importId, int most) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select number, cells from import_row
                                        where network_id = :network and import_id = :import and verdict is null
                                        order by number limit :most
                                        """)
                                .param("network", network.value())
                                .param("import", importId.value())
                                .param("most", most)
                                .query(
                                        (row, n) ->
                                                new Row(
                                                        row.getInt("number"),
                                                        json.readValue(
                                                                row.getString("cells"), CELLS)))
                                .list());
    }

    /** The first row that would write each of these. */
    Map<String, Integer> firstOf(Network.Id network, Import.Id importId, Collection<String> keys) {
        return scope.in(
                network,
                db ->
                        db
                                .sql(
                                        """
                                        select same_key, min(number) as number from import_row
                                        where network_id = :network and import_id = :import and same_key = any(:keys)
                                        group by same_key
                                        """)
                                .param("network", network.value())
                                .param("import", importId.value())
                                .param("keys", keys.toArray(String[]::new))
                                .query(
                                        (row, n) ->
                                                Map.entry(
                                                        row.getString("same_key"),
                                                        row.getInt("number")))
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void checked(Network.Id network, Import.Id importId, Map<Integer, Checked> rows) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import_row set verdict = found.verdict, reason = found.reason::jsonb, candidates = found.candidates::jsonb,
                                               match_id = found.match, plan = found.plan::jsonb, same_key = found.same_key
                                        from unnest(:numbers::int[], :verdicts::text[], :reasons::text[], :candidates::text[],
                                                    :matches::uuid[], :plans::text[], :keys::text[])
                                            as found (number, verdict, reason, candidates, match, plan, same_key)
                                        where import_row.network_id = :network and import_row.import_id = :import
                                          and import_row.number = found.number
                                        """)
                                .param("network", network.value())
                                .param("import", importId.value())
                                .param("numbers", rows.keySet().toArray(Integer[]::new))
                                .param("verdicts", texts(rows, c -> c.verdict().code()))
                                .param("reasons", texts(rows, c -> text(c.reason())))
                                .param("candidates", texts(rows, c -> text(c.candidates())))
                                .param(
                                        "matches",
                                        texts(rows, c -> Objects.toString(c.match(), null)))
                                .param("plans", texts(rows, c -> text(c.plan())))
                                .param("keys", texts(rows, Checked::sameKey))
                                .update());
    }

    List<Planned> toWrite(Network.Id network, Import imported, int most) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select number, plan, case when decision = 'join' then match_id end as match from import_row
                                        where network_id = :network and import_id = :import and created is null and plan is not null
                                          and (verdict = 'new' and decision is distinct from 'skip' or decision in ('add', 'join'))
                                        order by number limit :most
                                        """)
                                .param("network", network.value())
                                .param("import", imported.id().value())
                                .param("most", most)
                                .query(
                                        (row, n) ->
                                                new Planned(
                                                        row.getInt("number"),
                                                        json.readValue(
                                                                row.getString("plan"),
                                                                Plan.of(imported.kind())),
                                                        row.getObject("match", UUID.class)))
                                .list());
    }

    void written(Network.Id network, Import.Id importId, int number, Made made) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import_row set created = :made::jsonb
                                        where network_id = :network and import_id = :import and number = :number
                                        """)
                                .param("made", made.nothing() ? "{}" : text(made))
                                .param("network", network.value())
                                .param("import", importId.value())
                                .param("number", number)
                                .update());
    }

    /** The last first, for what is written later may hang on what was written before. */
    List<Written> toUndo(Network.Id network, Import.Id importId, int most) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select number, created from import_row
                                        where network_id = :network and import_id = :import and created <> '{}' and undone_at is null
                                        order by number desc limit :most
                                        """)
                                .param("network", network.value())
                                .param("import", importId.value())
                                .param("most", most)
                                .query(
                                        (row, n) ->
                                                new Written(
                                                        row.getInt("number"),
                                                        json.readValue(
                                                                row.getString("created"),
                                                                Made.class)))
                                .list());
    }

    void undone(Network.Id network, Import.Id importId, int number, @Nullable Reason kept) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update import_row set undone_at = now(), kept = :kept::jsonb
                                        where network_id = :network and import_id = :import and number = :number
                                        """)
                                .param("kept", text(kept))
                                .param("network", network.value())
                                .param("import", importId.value())
                                .param("number", number)
                                .update());
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    private static String[] texts(
            Map<Integer, Checked> rows, Function<Checked, @Nullable String> each) {
        return rows.values().stream().map(each).toArray(String[]::new);
    }
}
