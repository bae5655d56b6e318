package org.kith.sheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import java.util.ArrayList;
import java.util.List;

/** Collects the cells of one record; refuses while reading, before anything large is kept. */
final class RecordCells extends AbstractBaseCsvCallbackHandler<Row> {

    private final Limits limits;
    private final List<String> cells = new ArrayList<>();
    private int number;
    private long read;

    RecordCells(Limits limits) {
        this.limits = limits;
    }

    /**
     * Of the record being read. A cell with line breaks is still one row, as a spreadsheet shows.
     */
    int number() {
        return number;
    }

    /** How many cells and records have been met in all. */
    long read() {
        return read;
    }

    SheetRefused tooLong() {
        return new SheetRefused(Sheet.Reason.CELL_TOO_LONG, limits.maxCellCharacters(), number);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells.clear();
        number++;
        read++;
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        read++;
        if (length > limits.maxCellCharacters()) {
            throw tooLong();
        }
        String cell = new String(buffer, offset, length);
        if (column < limits.maxColumns()) {
            cells.add(Neutral.undo(cell));
        } else if (!cell.isBlank()) {
            throw new SheetRefused(Sheet.Reason.TOO_MANY_COLUMNS, limits.maxColumns(), number);
        }
    }

    @Override
    protected Row buildRecord() {
        return new Row(number, cells);
    }
}
