package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.sheet.Limits;
import org.kith.web.View;

import java.util.List;

/**
 * The imports of a network, and the form for another.
 *
 * @param kind chosen in the form
 * @param refused why the file that was just sent is not taken; null where none was sent
 */
@View.Template("intake/imports")
public record ImportsPage(List<Line> imports, Import.Kind kind, @Nullable Refusal refused)
        implements View {

    /** An import of the list, with what its rows are. */
    public record Line(Import imported, Counts counts) {}

    /**
     * @param key names the words: intake.refused.{key}
     * @param limit in the unit that the words name; megabytes for sizes
     */
    public record Refusal(String key, long limit, int row) {}

    private static final long MEGABYTE = 1024 * 1024;

    public long megabytes() {
        return Limits.standard().maxBytes() / MEGABYTE;
    }

    public int rows() {
        return Limits.standard().maxRows();
    }

    public int columns() {
        return Limits.standard().maxColumns();
    }

    @Override
    public int status() {
        return refused == null ? 200 : 422;
    }
}
