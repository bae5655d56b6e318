package org.kith.sheet;

import java.util.List;
import java.util.regex.Pattern;

/** Cells of a workbook as text. */
final class XlsxCells {

    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    private final Limits limits;
    private final SharedStrings strings;
    private final DateStyles dates;
    private final boolean from1904;
    private final CellText text;

    XlsxCells(Limits limits, SharedStrings strings, DateStyles dates, boolean from1904) {
        this.limits = limits;
        this.strings = strings;
        this.dates = dates;
        this.from1904 = from1904;
        this.text = new CellText(limits);
    }

    /** Puts the cell, at whose start the part is, into its column of the row. */
    void read(Xml xml, int number, int column, List<String> row) {
        String cell = value(xml, number);
        if (cell.isEmpty()) {
            return;
        }
        if (column >= limits.maxColumns()) {
            throw new SheetRefused(Sheet.Reason.TOO_MANY_COLUMNS, limits.maxColumns(), number);
        }
        while (row.size() <= column) {
            row.add("");
        }
        row.set(column, cell);
    }

    /** What the cell shows; the formula itself where it has never been worked out. */
    private String value(Xml xml, int number) {
        String type = xml.attribute("t");
        int style = index(xml.attribute("s"), -1);
        String value = "";
        String formula = "";
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("v")) {
                value = shown(type, style, text.plain("v", xml, number));
            } else if (xml.isStart("is")) {
                value = text.until("is", xml, number);
            } else if (xml.isStart("f")) {
                formula = text.plain("f", xml, number);
            }
        }
        return value.isEmpty() && !formula.isEmpty() ? "=" + formula : value;
    }

    private String shown(String type, int style, String raw) {
        return switch (type) {
            case "s" -> strings.at(index(raw.strip(), Integer.MAX_VALUE));
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "str" -> CellText.unescaped(raw);
            case "", "n" -> number(style, raw.strip());
            default -> raw;
        };
    }

    private String number(int style, String raw) {
        if (raw.isEmpty()) {
            return raw;
        }
        return dates.isDate(style) ? NumberText.date(raw, from1904) : NumberText.of(raw);
    }

    private static int index(String text, int otherwise) {
        return INDEX.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
    }
}
