package org.kith.sheet;

import java.util.regex.Pattern;

/** Gathers the text inside an element, however it is cut into runs, up to the limit of a cell. */
final class CellText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Limits limits;

    CellText(Limits limits) {
        this.limits = limits;
    }

    /** Text of the t elements up to the end of the named element, at whose start the part is. */
    String until(String element, Xml xml, int row) {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        boolean inText = false;
        while (xml.next() && !xml.isEnd(element)) {
            if (xml.isStart("rPh")) {
                phonetic++;
            } else if (xml.isEnd("rPh")) {
                phonetic--;
            } else if (xml.isStart("t")) {
                inText = true;
            } else if (xml.isEnd("t")) {
                inText = false;
            } else if (inText && phonetic == 0 && xml.isText()) {
                append(xml, text, row);
            }
        }
        return unescaped(text.toString());
    }

    /** All text up to the end of the named element, at whose start the part is. */
    String plain(String element, Xml xml, int row) {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.isEnd(element)) {
            if (xml.isText()) {
                append(xml, text, row);
            }
        }
        return text.toString();
    }

    /** Characters that XML cannot hold are written as _x000D_ in a workbook. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text).replaceAll(match -> quoted(match.group(1)))
                : text;
    }

    private static String quoted(String hex) {
        return java.util.regex.Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(hex, 16)));
    }

    private void append(Xml xml, StringBuilder text, int row) {
        xml.appendTextTo(text);
        if (text.length() > limits.maxCellCharacters()) {
            throw new SheetRefused(Sheet.Reason.CELL_TOO_LONG, limits.maxCellCharacters(), row);
        }
    }
}
