package org.kith.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table row by row in flat memory: one header, then rows, then {@link #close()}, which
 * finishes the document and leaves the stream open for its owner. A cell from a stranger is never
 * run as a formula by the program that opens the table.
 */
public sealed interface SheetWriter extends Closeable permits TextWriter, XlsxWriter {

    /**
     * Comma-separated by RFC 4180, UTF-8 with a byte-order mark so that spreadsheets show every
     * script right. Text that begins with = + - @, a tab or a line break gets a leading apostrophe,
     * which {@link Sheet} takes away again; plain numbers such as -0.12 stay as they are.
     */
    static SheetWriter csv(OutputStream out) throws IOException {
        return new TextWriter(out, ',');
    }

    /** As {@link #csv} with tabs between the cells. */
    static SheetWriter tsv(OutputStream out) throws IOException {
        return new TextWriter(out, '\t');
    }

    /** A workbook of one sheet whose header row is bold and stays in sight. */
    static SheetWriter xlsx(OutputStream out) {
        return new XlsxWriter(out, false);
    }

    /** As {@link #xlsx} with the first column at the right, for Arabic and Hebrew. */
    static SheetWriter xlsxRightToLeft(OutputStream out) {
        return new XlsxWriter(out, true);
    }

    /** Called once, first. */
    void header(List<String> labels) throws IOException;

    void cells(List<Cell> cells) throws IOException;

    /** A row of text. */
    default void row(List<String> texts) throws IOException {
        cells(texts.stream().map(Cell::of).toList());
    }
}
