package org.kith.intake;

import org.kith.sheet.Row;

import java.util.List;

/** Cells of a file as the database can keep them. */
final class Cells {

    private Cells() {}

    static List<String> kept(Row row) {
        return kept(row.cells());
    }

    static List<String> kept(List<String> cells) {
        return cells.stream().map(Cells::kept).toList();
    }

    /**
     * A zero, and half of a character, cannot stand in PostgreSQL; in their place stands the sign
     * for "no character", so that the row is refused where it matters rather than read as another.
     */
    private static String kept(String cell) {
        if (cell.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return cell;
        }
        var kept = new StringBuilder();
        cell.codePoints()
                .map(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFF : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
