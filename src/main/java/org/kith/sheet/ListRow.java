package org.kith.sheet;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A row of a list; its cells are asked for by the heading of their column.
 *
 * @param line where it begins in the file; the headings are line 1
 */
public record ListRow(long line, Map<String, Integer> columns, String[] cells) {

    /** Empty where the list lacks the column or the row ends before it. */
    public String get(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.length ? "" : cells[index];
    }

    /**
     * @return null where nothing stands there
     * @throws NumberFormatException for what is no number, or none on Earth's scale
     */
    public @Nullable Double number(String column) {
        String cell = get(column).strip();
        if (cell.isEmpty()) {
            return null;
        }
        double number = Double.parseDouble(cell);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(cell);
        }
        return number;
    }
}
