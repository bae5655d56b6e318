package org.kith.sheet;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Which cell styles of a workbook show a number as a date or a time of day. */
final class DateStyles {

    /** Excel's own limit. */
    private static final int MAX_STYLES = 65_536;

    /** Text in quotes, an escaped character, a colour, locale or condition. */
    private static final Pattern NOT_A_CODE =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

    private static final Pattern DATE_CODE = Pattern.compile("[yYdDhHsSmM]");

    private final BitSet dates = new BitSet();

    static DateStyles read(Xml xml) {
        DateStyles styles = new DateStyles();
        Set<Integer> dateFormats = new HashSet<>();
        boolean inCells = false;
        int style = 0;
        while (xml.next() && style < MAX_STYLES && dateFormats.size() < MAX_STYLES) {
            if (xml.isStart("numFmt") && isDate(xml.attribute("formatCode"))) {
                dateFormats.add(number(xml.attribute("numFmtId")));
            } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                inCells = xml.isStart();
            } else if (inCells && xml.isStart("xf")) {
                int format = number(xml.attribute("numFmtId"));
                styles.dates.set(style++, isBuiltInDate(format) || dateFormats.contains(format));
            }
        }
        return styles;
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    /** A lasting time ([h]:mm) is a number of days and stays one. */
    private static boolean isDate(String code) {
        if (code.matches(".*\\[[hms]+\\].*")) {
            return false;
        }
        String positive = code.split(";", 2)[0];
        return DATE_CODE
                .matcher(NOT_A_CODE.matcher(positive).replaceAll("").replace("General", ""))
                .find();
    }

    /** ECMA-376 part 1, 18.8.30, with the numbers that East Asian versions use. */
    private static boolean isBuiltInDate(int format) {
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || format == 45
                || format == 47
                || (format >= 50 && format <= 58);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
