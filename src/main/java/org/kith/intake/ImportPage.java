package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Slice;
import org.kith.web.View;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where an import stands, and what can be done with it now.
 *
 * @param samples the first rows of the file
 * @param verdict the rows shown are these; all where null
 * @param onlyKept whether only rows are shown that could not be taken out
 * @param known what the rows may mean, by id
 * @param elsewhere what other networks show of what rows would write, by the row's number
 */
@View.Template(value = "intake/import", fragment = "intake/_progress")
public record ImportPage(
        Import imported,
        Counts counts,
        List<Field> fields,
        List<List<String>> samples,
        Slice<ImportRow> rows,
        @Nullable Verdict verdict,
        boolean onlyKept,
        Map<UUID, Shown> known,
        Map<Integer, List<Known>> elsewhere)
        implements View {

    private static final int SHOWN_SAMPLES = 3;

    public ImportPage {
        known = Map.copyOf(known);
        elsewhere = Map.copyOf(elsewhere);
    }

    /**
     * Something of the registry or the gazetteer, for comparing.
     *
     * @param path within the network; empty where it has no page there
     */
    public record Shown(String label, String detail, String path) {}

    /** What another network shows; its path is that of the whole site. */
    public record Known(String label, String network, String path) {}

    public List<Known> elsewhere(ImportRow row) {
        return elsewhere.getOrDefault(row.number(), List.of());
    }

    /** Whether the columns may still be changed. */
    public boolean mappable() {
        return !imported.state().running() && counts.made() == 0 && !imported.leaving();
    }

    public boolean checkable() {
        return idle() && counts.unchecked() > 0 && imported.state() != Import.State.UPLOADED;
    }

    public boolean writable() {
        return idle() && counts.unchecked() == 0 && counts.writable() > 0;
    }

    public boolean undoable() {
        return !imported.state().running()
                && imported.state() != Import.State.UNDONE
                && counts.made() > 0;
    }

    public boolean decidable() {
        return idle();
    }

    /** What the column of this number is thought to hold; empty where nothing. */
    public String chosen(int column) {
        return imported.columns().byKey().entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Of the column, what stands in its first rows. */
    public List<String> samples(int column) {
        return samples.stream()
                .map(row -> column < row.size() ? row.get(column).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .limit(SHOWN_SAMPLES)
                .map(cell -> cell.length() > 60 ? cell.substring(0, 59) + "…" : cell)
                .toList();
    }

    /** What has to be there and has no column. */
    public List<Field> missing() {
        return fields.stream()
                .filter(field -> field.needed() && imported.columns().column(field.key()).isEmpty())
                .toList();
    }

    /** The cells of a row that were read, in the order of the fields. */
    public List<String> read(ImportRow row) {
        return fields.stream()
                .map(field -> imported.columns().column(field.key()))
                .filter(column -> column.isPresent() && column.getAsInt() < row.cells().size())
                .map(column -> row.cells().get(column.getAsInt()).strip())
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.length() > 120 ? cell.substring(0, 119) + "…" : cell)
                .toList();
    }

    public @Nullable Shown shown(@Nullable UUID id) {
        return id == null ? null : known.get(id);
    }

    /** This page of this list of rows. */
    public String query(@Nullable Verdict of, int page) {
        var kept = onlyKept && of == verdict ? "&kept=true" : "";
        return "?verdict=" + (of == null ? "" : of.code()) + "&page=" + page + kept;
    }

    private boolean idle() {
        return !imported.state().running() && !imported.leaving();
    }
}
