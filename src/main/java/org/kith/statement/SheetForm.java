package org.kith.statement;

import org.kith.community.Answers;
import org.kith.statement.PaperSigning.Line;

import java.util.ArrayList;
import java.util.List;

/** The lines of a sheet as a form has them: those that are empty on the paper are left empty. */
final class SheetForm {

    private static final int LONGEST_PLACE = 120;

    private SheetForm() {}

    static List<Line> lines(Answers answers) {
        var lines = new ArrayList<Line>();
        for (var number = 1; number <= Sheet.LINES; number++) {
            var name = "name_" + number;
            var place = "place_" + number;
            if (!answers.raw(name).isBlank() || !answers.raw(place).isBlank()) {
                lines.add(
                        new Line(
                                number,
                                answers.needed(name, Signature.LONGEST_NAME),
                                answers.needed(place, LONGEST_PLACE),
                                answers.ticked("public_" + number)));
            }
        }
        return lines;
    }
}
