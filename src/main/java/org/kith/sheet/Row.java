package org.kith.sheet;

import java.util.List;

/**
 * One row that holds something.
 *
 * @param number as the person sees it beside the row in their spreadsheet, from 1
 * @param cells as text, at least as many as the header has; an empty cell is ""
 */
public record Row(int number, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell at this index, "" when the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
