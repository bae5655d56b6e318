package org.kith.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A table that somebody sent: a header and rows of text, read lazily from a CSV, TSV or XLSX file.
 * Nothing is ever evaluated: a formula is the text that its cell shows. The first row that holds
 * anything is the header. Can be iterated once; keeps the file open until it is closed.
 */
public final class Sheet implements AutoCloseable, Iterable<Row> {

    /** What came of opening a file. */
    public sealed interface Opened {

        /** A header was found; the caller closes the sheet. */
        @SuppressWarnings("JavaLangClash")
        record Readable(Sheet sheet) implements Opened {}

        /**
         * The file is not read, or not further.
         *
         * @param limit the limit that was met, in the unit of the reason; 0 where there is none
         * @param row the row at which reading stopped; 0 where it is the file as a whole
         */
        record Refused(Reason reason, long limit, int row) implements Opened {}
    }

    /** Why a file is refused; each has one sentence that says what to do. */
    public enum Reason {
        /** More bytes than the limit: send a smaller file or several. */
        TOO_LARGE,
        /** Unpacks to more bytes than the limit, or far more than its size lets expect. */
        UNPACKS_TOO_LARGE,
        /** More rows than the limit: split the file. */
        TOO_MANY_ROWS,
        /** More columns than the limit: remove those that are not needed. */
        TOO_MANY_COLUMNS,
        /** A cell longer than the limit, or a line that never ends. */
        CELL_TOO_LONG,
        /** In the named row a quotation mark is never closed, or text follows the closing one. */
        BROKEN_QUOTE,
        /** The old Excel format (or an encrypted file): save as .xlsx without a password. */
        NOT_SUPPORTED_XLS,
        /** Neither text nor XLSX: a picture, a PDF, a text document, a web page. */
        NOT_A_SPREADSHEET,
        /** Looks like XLSX but cannot be read: save it again. */
        DAMAGED,
        /** XML that declares a document type or is built to exhaust its reader. */
        UNSAFE_XML,
        /** No cell holds anything. */
        EMPTY
    }

    private final String fileName;
    private final Limits limits;
    private final Rows rows;
    private final Row header;
    private final Iterator<Row> iterator = new Lazily();

    private Sheet(String fileName, Limits limits, Rows rows, Row header) {
        this.fileName = fileName;
        this.limits = limits;
        this.rows = rows;
        this.header = fitted(header, 1);
    }

    /**
     * Opens a file whose format is told by its content; its name, which can lie, only labels it.
     *
     * @throws IOException when the disk fails, never for what the file holds
     */
    public static Opened open(Path file, String fileName, Limits limits) throws IOException {
        if (Files.size(file) > limits.maxBytes()) {
            return new Opened.Refused(Reason.TOO_LARGE, limits.maxBytes(), 0);
        }
        Rows rows = null;
        try {
            rows = Format.of(file).open(file, limits);
            Row header = next(rows);
            if (header != null) {
                return new Opened.Readable(new Sheet(fileName, limits, rows, header));
            }
            rows.close();
            return new Opened.Refused(Reason.EMPTY, 0, 0);
        } catch (SheetRefused e) {
            if (rows != null) {
                rows.close();
            }
            return e.refused();
        }
    }

    public String fileName() {
        return fileName;
    }

    /** The labels of the columns, without surrounding space. */
    public List<String> header() {
        return header.cells().stream().map(String::strip).toList();
    }

    /**
     * The rows below the header that hold anything, the same single pass at each call.
     *
     * <p>Its methods throw {@link SheetRefused} where the file breaks a limit, {@link
     * UncheckedIOException} where the disk fails.
     */
    @Override
    public Iterator<Row> iterator() {
        return iterator;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static @Nullable Row next(Rows rows) throws IOException {
        Row row = rows.next();
        while (row != null && row.isEmpty()) {
            row = rows.next();
        }
        return row;
    }

    /** Without empty cells beyond the width, and never narrower than it. */
    private static Row fitted(Row row, int width) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() > width && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
        return new Row(row.number(), cells);
    }

    private final class Lazily implements Iterator<Row> {

        private @Nullable Row ahead;
        private int given;

        @Override
        public boolean hasNext() {
            if (ahead == null) {
                ahead = read();
            }
            return ahead != null;
        }

        @Override
        public Row next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException();
            }
            Row row = ahead;
            ahead = null;
            if (++given > limits.maxRows()) {
                throw new SheetRefused(Reason.TOO_MANY_ROWS, limits.maxRows(), row.number());
            }
            return row;
        }

        private @Nullable Row read() {
            try {
                Row row = Sheet.next(rows);
                return row == null ? null : fitted(row, header.cells().size());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
