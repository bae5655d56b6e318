package org.kith.statement;

import org.kith.web.View;

import java.time.Instant;
import java.util.List;

/**
 * The sheets of a statement.
 *
 * @param open whether more can be printed
 * @param takes whether lines can be taken in
 * @param taken how many lines a spreadsheet has just brought; below 0 where there was none
 * @param problems of a spreadsheet that was not taken
 */
@View.Template("statement/sheets")
public record SheetsPage(
        Statement statement,
        List<Sheet> sheets,
        boolean open,
        boolean takes,
        int taken,
        List<SheetList.Problem> problems)
        implements View {

    /** The statement takes nothing any more. */
    static final List<SheetList.Problem> CLOSED =
            List.of(new SheetList.Problem(0, "statement.notice.not_open", ""));

    static SheetsPage of(
            Statement statement, List<Sheet> sheets, int taken, List<SheetList.Problem> problems) {
        var now = Instant.now();
        return new SheetsPage(
                statement,
                sheets,
                statement.mayBeSigned(now),
                statement.takesPaper(now),
                taken,
                problems);
    }

    /** Whether something was sent for which it is too late. */
    public boolean tooLate() {
        return problems.equals(CLOSED);
    }

    public List<String> columns() {
        return SheetList.COLUMNS;
    }

    @Override
    public int status() {
        if (tooLate()) {
            return 409;
        }
        return problems.isEmpty() ? 200 : 422;
    }
}
