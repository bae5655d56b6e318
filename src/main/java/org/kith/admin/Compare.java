package org.kith.admin;

import org.kith.names.Name;
import org.kith.names.Sameness;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;
import org.kith.sheet.ListWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Whether two spellings name one place, for each pair of a list. */
@Command(
        name = "compare",
        description = {
            "Says of each pair of names how sure one can be that they name one place.",
            "Writes id, score (0…1) and same (true from a score of "
                    + Sameness.SAME
                    + " on), parted by tabs."
        })
final class Compare extends ListCommand {

    @Parameters(
            paramLabel = "PAIRS",
            description =
                    "A list with the columns id, a, b: UTF-8, parted by tabs, or by commas where"
                            + " its name ends in .csv; .gz is unpacked; - is standard input.")
    private String pairs = "";

    @Override
    void write(ListWriter out, BadLines bad) {
        out.row("id", "score", "same");
        long count = 0;
        try (var list = ListFile.open(pairs, System.in, bad, List.of("id", "a", "b"))) {
            for (var row = list.next(); row != null; row = list.next()) {
                write(row, out);
                if (++count % 1_000_000 == 0) {
                    say("%,d pairs", count);
                }
            }
        }
        say("compared %,d pairs", count);
    }

    private static void write(ListRow row, ListWriter out) {
        var score = Sameness.of(Name.of(row.get("a")), Name.of(row.get("b")));
        var same = score >= Sameness.SAME;
        out.row(row.get("id"), ListWriter.score(score), String.valueOf(same));
    }
}
