package org.kith.admin;

import org.jspecify.annotations.Nullable;
import org.kith.duplicates.LinkList;
import org.kith.duplicates.LinkRow;
import org.kith.duplicates.PlaceList;
import org.kith.duplicates.Verdict;
import org.kith.gazetteer.GazetteerFile;
import org.kith.gazetteer.GazetteerPlace;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;
import org.kith.sheet.ListWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.function.Consumer;

/** Says of each row of a list which others state the same place, or the same link. */
@Command(
        name = "dedupe",
        description = {
            "Finds the rows of a list that state one place, or one link, several times.",
            "Places: id name [names] [country] [admin1] [lat lon] [population] [kind].",
            "Links: id a_name a_country b_name b_country; A with B and B with A are one.",
            "Writes: id cluster score why; rows of one cluster state the same."
        })
final class Dedupe extends ListCommand {

    /** What a list is of. */
    enum Kind {
        places,
        links
    }

    @Option(
            names = "--kind",
            required = true,
            description = "What the rows state: ${COMPLETION-CANDIDATES}.")
    private Kind kind = Kind.places;

    @Option(
            names = "--gazetteer",
            description =
                    "A list of known places with their names: id name country admin1 lat lon"
                            + " population kind names.")
    private @Nullable String gazetteer;

    @Parameters(paramLabel = "ROWS", description = "The list; - is standard input.")
    private String rows = "-";

    @Override
    void write(ListWriter out, BadLines bad) {
        out.row("id", "cluster", "score", "why");
        Consumer<Verdict> each =
                verdict ->
                        out.row(
                                verdict.id(),
                                verdict.cluster(),
                                ListWriter.score(verdict.score()),
                                verdict.why());
        switch (kind) {
            case places -> places(bad, each);
            case links -> links(bad, each);
        }
    }

    private void places(BadLines bad, Consumer<Verdict> each) {
        try (var list = new PlaceList()) {
            know(bad, list::know);
            GazetteerFile.read(rows, System.in, bad, list::add);
            say("comparing places");
            list.judge(each);
        }
    }

    private void links(BadLines bad, Consumer<Verdict> each) {
        try (var list = new LinkList()) {
            know(bad, list::know);
            try (var file =
                    ListFile.open(rows, System.in, bad, List.of("id", "a_name", "b_name"))) {
                for (ListRow row = file.next(); row != null; row = file.next()) {
                    add(list, file, row);
                }
            }
            say("comparing links");
            list.judge(each);
        }
    }

    private static void add(LinkList list, ListFile file, ListRow row) {
        if (row.get("id").isBlank() || row.get("a_name").isBlank() || row.get("b_name").isBlank()) {
            file.bad(row, "a link needs an id and two names");
            return;
        }
        list.add(
                new LinkRow(
                        row.get("id").strip(),
                        row.get("a_name"),
                        row.get("a_country"),
                        row.get("b_name"),
                        row.get("b_country")));
    }

    private void know(BadLines bad, Consumer<GazetteerPlace> each) {
        if (gazetteer != null) {
            say("reading %s", gazetteer);
            GazetteerFile.read(gazetteer, System.in, bad, each);
        }
    }
}
