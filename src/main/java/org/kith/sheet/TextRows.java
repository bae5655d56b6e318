package org.kith.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.jspecify.annotations.Nullable;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Rows of delimited text: quotes and line breaks inside quotes as in RFC 4180. */
final class TextRows implements Rows {

    private final RecordCells cells;
    private final CloseableIterator<Row> records;

    private TextRows(Reader text, char delimiter, Limits limits) {
        cells = new RecordCells(limits);
        // Room for the longest cell with each of its quotes doubled.
        int longest = 2 * Math.min(limits.maxCellCharacters(), 100_000_000);
        records =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(longest + 256 * 1024)
                        .build(cells, new ImpatientReader(text, longest + 64 * 1024))
                        .iterator();
    }

    static Rows open(Path file, Limits limits) throws IOException {
        Encoding encoding = Encoding.of(file);
        char delimiter = Delimiter.of(encoding.start(file));
        return new TextRows(encoding.reader(file), delimiter, limits);
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw e.getCause() instanceof SheetRefused refused
                    ? refused
                    : new SheetRefused(Sheet.Reason.BROKEN_QUOTE, 0, cells.number());
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** Stops giving when what it gave has made no cell for too long. */
    private final class ImpatientReader extends FilterReader {

        private final int patience;
        private long cellsSeen;
        private int since;

        ImpatientReader(Reader in, int patience) {
            super(in);
            this.patience = patience;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (cells.read() != cellsSeen) {
                cellsSeen = cells.read();
                since = 0;
            }
            if (since > patience) {
                throw cells.tooLong();
            }
            int count = super.read(buffer, offset, length);
            since += Math.max(count, 0);
            return count;
        }
    }
}
