package org.kith.admin;

import org.jspecify.annotations.Nullable;
import org.kith.gazetteer.GazetteerFile;
import org.kith.gazetteer.KnownNames;
import org.kith.gazetteer.ShippedGazetteer;
import org.kith.names.Name;
import org.kith.names.Sameness;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;
import org.kith.sheet.ListWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Whether two spellings name one place, for each pair of a list. */
@Command(
        name = "compare",
        description = {
            "Says of each pair of names how sure one can be that they name one place, by their",
            "spellings and by what a gazetteer knows: Wien is Vienna, Burgos is not Burgas.",
            "Writes id, score (0…1) and same (true from a score of "
                    + Sameness.SAME
                    + " on), parted by tabs."
        })
final class Compare extends ListCommand {

    @Option(
            names = "--gazetteer",
            paramLabel = "G",
            description = "A list of the places that are known; without it those of Kith.")
    private @Nullable String gazetteer;

    @Option(names = "--spellings-alone", description = "Ask no gazetteer.")
    private boolean spellingsAlone;

    @Parameters(
            paramLabel = "PAIRS",
            description =
                    "A list with the columns id, a, b, and country if you like: UTF-8, parted by"
                        + " tabs, or by commas where its name ends in .csv; .gz is unpacked; - is"
                        + " standard input.")
    private String pairs = "";

    @Override
    void write(ListWriter out, BadLines bad) {
        long count = 0;
        try (var list = ListFile.open(pairs, System.in, bad, List.of("id", "a", "b"))) {
            var known = known(bad);
            out.row("id", "score", "same");
            for (var row = list.next(); row != null; row = list.next()) {
                write(row, known, out);
                if (++count % 1_000_000 == 0) {
                    say("%,d pairs", count);
                }
            }
        }
        say("compared %,d pairs", count);
    }

    private KnownNames known(BadLines bad) {
        if (spellingsAlone) {
            return KnownNames.of(places -> {});
        }
        String own = gazetteer;
        say("reading the gazetteer");
        return KnownNames.of(
                own == null
                        ? ShippedGazetteer::read
                        : each -> GazetteerFile.read(own, System.in, bad, each));
    }

    private static void write(ListRow row, KnownNames known, ListWriter out) {
        var a = Name.of(row.get("a"));
        var b = Name.of(row.get("b"));
        var score = KnownNames.judge(Sameness.of(a, b), known.of(a, b, row.get("country")));
        var same = score >= Sameness.SAME;
        out.row(row.get("id"), ListWriter.score(score), String.valueOf(same));
    }
}
