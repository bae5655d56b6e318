package org.kith.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Cells as in RFC 4180: parted by commas, quoted where they hold commas or line ends. */
final class CsvLines implements Lines {

    private final CloseableIterator<CsvRecord> records;
    private long line;

    CsvLines(Reader text) {
        records =
                CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(2 * ListFile.LONGEST_LINE)
                        .ofCsvRecord(text)
                        .iterator();
    }

    @Override
    public String @Nullable [] next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord read = records.next();
            line = read.getStartingLineNumber();
            return read.getFields().toArray(String[]::new);
        } catch (CsvParseException broken) {
            throw new ListRefused(
                    "the line after %d has a quote that does not end, or is too long"
                            .formatted(line));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public boolean cut() {
        return false;
    }
}
