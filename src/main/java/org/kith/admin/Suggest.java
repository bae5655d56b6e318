package org.kith.admin;

import org.kith.gazetteer.CountryLabels;
import org.kith.gazetteer.GazetteerFile;
import org.kith.gazetteer.GazetteerPlace;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;
import org.kith.sheet.ListWriter;
import org.kith.suggestion.Partners;
import org.kith.suggestion.Suggested;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Suggests partners to the places of a list, by the links that there are. */
@Command(
        name = "suggest",
        description = {
            "Suggests partners: who may become a friend of whom, and why.",
            "Where most places of the gazetteer have links, it is taken for a list of members, in"
                    + " which who has none yet looks for a first."
        })
final class Suggest extends ListCommand {

    @Mixin private final GazetteerOption gazetteer = new GazetteerOption();

    @Option(
            names = "--links",
            required = true,
            paramLabel = "L",
            description = "Who is linked with whom: a b [kind] [year], by the ids of places.")
    private String links = "";

    @Mixin private final TopOption top = new TopOption();

    @Option(
            names = "--fair",
            description =
                    "Half of them, and the first, are places that have no friend yet, wherever"
                            + " there are so many.")
    private boolean fair;

    @Parameters(
            paramLabel = "QUERIES",
            description = "Who looks for a partner: id place [country where, by code or name].")
    private String queries = "";

    @Override
    void write(ListWriter out, BadLines bad) {
        out.row("id", "rank", "place", "score", "why");
        long begun = System.nanoTime();
        var places = new ArrayList<GazetteerPlace>();
        GazetteerFile.read(gazetteer.get(), System.in, bad, places::add);
        var all = links(bad);
        var partners = Partners.of(places, all);
        say(
                "%s of %,d places with %,d links read in %.2f s",
                partners.ofMembers() ? "a list of members" : "a gazetteer",
                partners.places(),
                partners.links(),
                (System.nanoTime() - begun) / 1e9);
        long lost = all.stream().filter(link -> !isWithin(partners, link)).count();
        if (lost > 0) {
            say("links to a place that the gazetteer lacks, which tell nothing: %,d", lost);
        }
        answer(partners, out, bad);
    }

    private List<Partners.Link> links(BadLines bad) {
        var read = new ArrayList<Partners.Link>();
        try (var list = ListFile.open(links, System.in, bad, List.of("a", "b"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                if (row.get("a").isBlank() || row.get("b").isBlank()) {
                    list.bad(row, "a link needs two places, a and b");
                } else {
                    read.add(new Partners.Link(row.get("a").strip(), row.get("b").strip()));
                }
            }
        }
        return read;
    }

    private static boolean isWithin(Partners partners, Partners.Link link) {
        return partners.knows(link.a()) && partners.knows(link.b());
    }

    private void answer(Partners partners, ListWriter out, BadLines bad) {
        var times = new Times();
        var exposure = new Exposure();
        try (var list = ListFile.open(queries, System.in, bad, List.of("id", "place"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                var wish =
                        new Partners.Wish(
                                row.get("id"),
                                row.get("place").strip(),
                                country(row.get("country")),
                                top.get());
                if (!partners.knows(wish.place())) {
                    list.bad(row, "the gazetteer has no place " + wish.place());
                    continue;
                }
                long begun = System.nanoTime();
                var found = fair ? partners.suggestFairly(wish) : partners.suggest(wish);
                times.add(System.nanoTime() - begun);
                write(row.get("id"), found, out);
                exposure.add(found);
            }
        }
        say("%s", times);
        say("%s", exposure);
    }

    /** A code as the gazetteer has it: what people write for a country is read. */
    private static String country(String label) {
        String code = label.isBlank() ? "" : CountryLabels.code(label);
        return code == null ? label.strip().toUpperCase(Locale.ROOT) : code;
    }

    private static void write(String id, List<Suggested> found, ListWriter out) {
        int rank = 0;
        for (Suggested place : found) {
            out.row(
                    id,
                    String.valueOf(++rank),
                    place.place(),
                    ListWriter.score(place.score()),
                    why(place));
        }
    }

    private static String why(Suggested place) {
        return place.why().stream()
                .map(
                        part ->
                                String.format(
                                        Locale.ROOT,
                                        "%s %+.4f",
                                        part.because().words(),
                                        part.adds()))
                .collect(Collectors.joining("; "));
    }
}
