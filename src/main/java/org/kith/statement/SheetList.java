package org.kith.statement;

import org.kith.names.SafeText;
import org.kith.shared.Language;
import org.kith.shared.Numerals;
import org.kith.sheet.Row;
import org.kith.statement.PaperSigning.Line;
import org.kith.web.Messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lines of paper as somebody has typed them into a spreadsheet, whose first row names the columns
 * in any of our languages. All of it is taken, or nothing and what is wrong row by row.
 */
public final class SheetList {

    static final List<String> COLUMNS = List.of("sheet", "line", "name", "place", "public");

    private static final String LABEL = "statement.list.";
    private static final int MOST_PROBLEMS = 20;
    private static final int LONGEST_PLACE = 120;
    private static final Set<String> YES =
            Set.of("yes", "y", "x", "1", "true", "✓", "✔", "☑", "oui", "نعم", "כן", "ja");
    private static final Set<String> NO =
            Set.of("", "no", "n", "0", "false", "☐", "non", "لا", "לא", "nein", "-");

    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<String> codes;
    private final Map<String, List<Line>> lines = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SheetList(Set<String> codes) {
        this.codes = codes;
    }

    /**
     * @param row as the spreadsheet counts it
     * @param key of what is wrong
     * @param cell what it says there
     */
    public record Problem(int row, String key, String cell) {}

    /**
     * @param lines by the code of their sheet; to be used where there are no problems
     */
    record Read(Map<String, List<Line>> lines, List<Problem> problems) {}

    /**
     * @param codes of the sheets that there are
     */
    static Read read(org.kith.sheet.Sheet table, Set<String> codes, Messages messages) {
        var list = new SheetList(codes);
        list.find(table.header(), messages);
        if (list.problems.isEmpty()) {
            table.forEach(list::read);
        }
        if (list.problems.isEmpty() && list.lines.isEmpty()) {
            list.wrong(1, "empty", "");
        }
        return new Read(list.lines, list.problems);
    }

    private void find(List<String> header, Messages messages) {
        for (var column : COLUMNS) {
            var labels =
                    Arrays.stream(Language.values())
                            .map(language -> plain(messages.get(language, LABEL + column)))
                            .toList();
            for (var i = 0; i < header.size(); i++) {
                if (labels.contains(plain(header.get(i)))) {
                    columns.putIfAbsent(column, i);
                }
            }
            if (!columns.containsKey(column) && !column.equals("public")) {
                wrong(1, "column." + column, "");
            }
        }
    }

    private void read(Row row) {
        var code = cell(row, "sheet").toUpperCase(Locale.ROOT);
        var number = number(cell(row, "line"));
        var name = text(row, "name", Signature.LONGEST_NAME);
        var place = text(row, "place", LONGEST_PLACE);
        var open = plain(cell(row, "public"));
        if (!codes.contains(code)) {
            wrong(row.number(), "sheet", code);
        }
        if (number < 1 || number > Sheet.LINES) {
            wrong(row.number(), "line", cell(row, "line"));
        }
        if (!YES.contains(open) && !NO.contains(open)) {
            wrong(row.number(), "public", open);
        }
        var sheet = lines.computeIfAbsent(code, c -> new ArrayList<>());
        if (sheet.stream().anyMatch(line -> line.number() == number)) {
            wrong(row.number(), "twice", code + " " + number);
        }
        sheet.add(new Line(number, name, place, YES.contains(open)));
    }

    private String text(Row row, String column, int longest) {
        var raw = cell(row, column);
        return switch (SafeText.check(raw, longest)) {
            case SafeText.Fine(var text) -> text;
            case SafeText.Refused refused -> {
                wrong(row.number(), column, raw);
                yield "";
            }
        };
    }

    private String cell(Row row, String column) {
        var index = columns.get(column);
        return index == null ? "" : row.cell(index).strip();
    }

    private void wrong(int row, String what, String cell) {
        if (problems.size() < MOST_PROBLEMS) {
            var shown = cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
            problems.add(new Problem(row, LABEL + "problem." + what, shown));
        }
    }

    /** 0 where it is no number. */
    private static int number(String cell) {
        return Numerals.number(cell).orElse(0);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
