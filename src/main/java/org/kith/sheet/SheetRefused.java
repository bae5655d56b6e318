package org.kith.sheet;

/**
 * Thrown by {@link Sheet#iterator()} when a limit or a broken part is met further down the file:
 * rows are read lazily, so that this cannot be known at {@link Sheet#open}. It is an expected
 * outcome: catch it, and tell the person what {@link #refused()} says. Rows read before it stand.
 */
public final class SheetRefused extends RuntimeException {

    private final transient Sheet.Opened.Refused refused;

    SheetRefused(Sheet.Reason reason, long limit, int row) {
        super(reason + (row > 0 ? " at row " + row : ""));
        refused = new Sheet.Opened.Refused(reason, limit, row);
    }

    SheetRefused(Sheet.Reason reason) {
        this(reason, 0, 0);
    }

    public Sheet.Opened.Refused refused() {
        return refused;
    }
}
