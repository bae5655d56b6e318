package org.kith.admin;

import org.kith.gazetteer.Finder;
import org.kith.gazetteer.PlaceIndex;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;
import org.kith.sheet.ListWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Finds the places that a list of names speaks of. */
@Command(
        name = "match",
        description = {
            "Finds places by any spelling of their names, in any script.",
            "G may be an index that the command index has made."
        })
final class Match extends ListCommand {

    @Mixin private final GazetteerOption gazetteer = new GazetteerOption();

    @Mixin private final TopOption top = new TopOption();

    @Parameters(paramLabel = "QUERIES", description = "What to find: id name [country].")
    private String queries = "";

    @Override
    void write(ListWriter out, BadLines bad) {
        out.row("id", "rank", "place", "name", "score");
        long begun = System.nanoTime();
        var index = PlaceIndex.read(gazetteer.get(), System.in, bad);
        say(
                "%,d places with %,d spellings ready in %.2f s",
                index.places(), index.spellings(), seconds(begun));
        answer(index.finder(), out, bad);
    }

    private void answer(Finder finder, ListWriter out, BadLines bad) {
        var times = new Times();
        try (var list = ListFile.open(queries, System.in, bad, List.of("id", "name"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                long begun = System.nanoTime();
                var found = finder.find(row.get("name"), row.get("country"), top.get());
                times.add(System.nanoTime() - begun);
                int rank = 0;
                for (Finder.Found place : found) {
                    out.row(
                            row.get("id"),
                            String.valueOf(++rank),
                            place.place(),
                            place.name(),
                            ListWriter.score(place.score()));
                }
            }
        }
        say("%s", times);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
