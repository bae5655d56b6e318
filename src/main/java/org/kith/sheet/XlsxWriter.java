package org.kith.sheet;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;

/** A workbook written as it comes: texts stand in their cells, so that no table of them grows. */
final class XlsxWriter implements SheetWriter {

    private static final int ROWS_KEPT = 500;

    /** Text that a reader would take for an escaped character. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** Characters that XML cannot hold, or changes. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxWriter(OutputStream out, boolean rightToLeft) {
        workbook = new Workbook(new KeptOpen(out), "Kith", "1.0");
        sheet = workbook.newWorksheet("1");
        sheet.freezePane(0, 1);
        if (rightToLeft) {
            sheet.rightToLeft();
        }
    }

    @Override
    public void header(List<String> labels) throws IOException {
        row(labels);
        sheet.range(0, 0, 0, Math.max(0, labels.size() - 1)).style().bold().set();
    }

    @Override
    public void cells(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Text(String text) -> text(column, text);
                case Cell.Numeric(var value) -> sheet.value(rows, column, value);
            }
        }
        if (++rows % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(rows, column, escaped(text));
        }
    }

    private static String escaped(String text) {
        String kept = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        return UNWRITABLE
                .matcher(kept)
                .replaceAll(match -> "_x%04X_".formatted((int) match.group().charAt(0)));
    }

    /** Finishing a workbook must not close a response that others still write to. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
