package org.kith.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Delimited text that spreadsheets open safely and in the right script. */
final class TextWriter implements SheetWriter {

    private final Writer text;
    private final CsvWriter csv;

    TextWriter(OutputStream out, char delimiter) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        csv =
                CsvWriter.builder()
                        .fieldSeparator(delimiter)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text);
    }

    @Override
    public void header(List<String> labels) {
        row(labels);
    }

    @Override
    public void row(List<String> texts) {
        csv.writeRecord(texts.stream().map(Neutral::of).toList());
    }

    @Override
    public void cells(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(TextWriter::written).toList());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> Neutral.of(text);
            case Cell.Numeric(var value) -> value.toPlainString();
        };
    }
}
