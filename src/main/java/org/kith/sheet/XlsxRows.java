package org.kith.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Rows of the first visible sheet of a workbook. Read by hand rather than by a library because each
 * limit must hold while a row is read: a library gives it when it is complete in memory.
 */
final class XlsxRows implements Rows {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Workbook workbook;
    private final Xml xml;
    private final XlsxCells cells;
    private int number;

    private XlsxRows(Workbook workbook, Limits limits) throws IOException {
        this.workbook = workbook;
        this.cells =
                new XlsxCells(
                        limits,
                        workbook.sharedStrings(limits),
                        workbook.dateStyles(),
                        workbook.countsFrom1904());
        this.xml = workbook.sheet();
    }

    static Rows open(Path file, Limits limits) throws IOException {
        ZipFile zip = null;
        boolean opened = false;
        try {
            zip = new ZipFile(file.toFile());
            Unpacked.check(zip, limits);
            Rows rows = new XlsxRows(Workbook.of(zip), limits);
            opened = true;
            return rows;
        } catch (ZipException e) {
            throw new SheetRefused(Sheet.Reason.DAMAGED);
        } finally {
            if (zip != null && !opened) {
                zip.close();
            }
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (xml.next() && !xml.isEnd("sheetData")) {
            if (xml.isStart("row")) {
                number = numberOr(number + 1);
                return new Row(number, read());
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            xml.close();
        }
    }

    private List<String> read() {
        List<String> row = new ArrayList<>();
        int column = -1;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                column = ColumnLetters.columnOr(xml.attribute("r"), column + 1);
                cells.read(xml, number, column, row);
            }
        }
        return row;
    }

    /** The number that the row states, unless it states none. */
    private int numberOr(int following) {
        String stated = xml.attribute("r");
        if (stated.isEmpty()) {
            return following;
        }
        if (!NUMBER.matcher(stated).matches()) {
            throw new SheetRefused(Sheet.Reason.DAMAGED);
        }
        return Integer.parseInt(stated);
    }
}
