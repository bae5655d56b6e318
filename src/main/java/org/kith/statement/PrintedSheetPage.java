package org.kith.statement;

import org.kith.web.View;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A sheet as it goes to the printer.
 *
 * @param group whose statement it is
 * @param address where the statement is read, signed and counted
 */
@View.Template("statement/paper")
public record PrintedSheetPage(Statement statement, Sheet sheet, String group, String address)
        implements View {

    public Wording text() {
        return statement.in(sheet.language());
    }

    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, Sheet.LINES).boxed().toList();
    }
}
