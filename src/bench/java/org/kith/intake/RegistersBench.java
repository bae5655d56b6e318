package org.kith.intake;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.place.NamedPlaces;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;
import org.kith.place.Places;
import org.kith.sheet.Columns;
import org.kith.sheet.Row;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLoad;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The check at entry on what registers really say: a network holds half of the links that are known
 * from six registers; rows of the registers, in their own spelling and with either side first, are
 * entered as from a file. Of links that are there the check has to say so; of others it must not.
 */
@KithTest
class RegistersBench {

    private static final Path REPORT = Path.of("docs", "benchmarks-registers.md");
    private static final int MOST = Integer.getInteger("kith.bench.rows", 8000);

    private final TestNetworks tests;
    private final Places places;
    private final Communities communities;
    private final LinkLoad load;
    private final LinkCheck linkCheck;
    private final CommunityCheck communityCheck;
    private final Vocabulary vocabulary;
    private final NamedPlaces named;
    private final PlaceSearch search;

    private final Registers registers = new Registers();
    private final Map<String, UUID> communityOf = new HashMap<>();
    private final Map<Registers.Tie, UUID> linkOf = new HashMap<>();

    RegistersBench(
            TestNetworks tests,
            Places places,
            Communities communities,
            LinkLoad load,
            LinkCheck linkCheck,
            CommunityCheck communityCheck,
            Vocabulary vocabulary,
            NamedPlaces named,
            PlaceSearch search) {
        this.tests = tests;
        this.places = places;
        this.communities = communities;
        this.load = load;
        this.linkCheck = linkCheck;
        this.communityCheck = communityCheck;
        this.vocabulary = vocabulary;
        this.named = named;
        this.search = search;
    }

    @Test
    void rows_of_registers() throws IOException {
        var network = tests.published();
        fill(network);
        var looked = new StringBuilder();
        var reported = new StringBuilder();
        for (var kind : List.of(Import.Kind.COMMUNITIES, Import.Kind.LINKS)) {
            looked.append(measure(network, kind, false));
            reported.append(measure(network, kind, true));
        }
        Files.writeString(
                REPORT, EntryReport.of(communityOf.size(), linkOf.size(), MOST, looked, reported));
    }

    private void fill(Network network) {
        var found = new ArrayList<LinkLoad.Entry>();
        var fresh = new ArrayList<Community>();
        for (var tie : registers.ties()) {
            if (tie.inNetwork()) {
                var a = List.of(community(tie.a(), fresh));
                var link = Link.between(Link.Kind.TWINNING, a, List.of(community(tie.b(), fresh)));
                linkOf.put(tie, link.id().value());
                found.add(new LinkLoad.Entry(link, List.of(), List.of(), List.of()));
            }
        }
        communities.load(network.id(), fresh);
        load.load(network.id(), found);
    }

    private Community.Id community(String key, List<Community> fresh) {
        return new Community.Id(
                communityOf.computeIfAbsent(
                        key,
                        k -> {
                            var place = places.find(Place.Id.of(k)).orElseThrow();
                            fresh.add(Community.called(place));
                            return fresh.getLast().id().value();
                        }));
    }

    private String measure(Network network, Import.Kind kind, boolean forReport)
            throws IOException {
        var rows =
                registers.said(forReport).stream()
                        .filter(said -> countable(said, kind))
                        .limit(MOST)
                        .toList();
        var tally = new TreeMap<EntryReport.Answer, Integer>();
        var times = new ArrayList<Long>();
        var seen = Path.of("target", "entry-" + kind + (forReport ? "-report" : "-look") + ".tsv");
        try (var out = new PrintWriter(Files.newBufferedWriter(seen))) {
            var meanings = new PlaceMeanings(named, search, Map.of());
            for (var said : rows) {
                var row = reading(said, kind);
                var check = kind == Import.Kind.LINKS ? linkCheck : communityCheck;
                long begun = System.nanoTime();
                meanings.prepare(check.places(row));
                var checked = check.check(network.id(), row, meanings);
                times.add(System.nanoTime() - begun);
                var answer = answer(said, kind, checked);
                tally.merge(answer, 1, Integer::sum);
                out.println(answer + "\t" + said + "\t" + checked.reason());
            }
        }
        return EntryReport.line(kind, tally, times);
    }

    /** A place that is no end of a link in the network has no community there. */
    private static boolean countable(Registers.Said said, Import.Kind kind) {
        return !said.first().isBlank() && !said.second().isBlank();
    }

    private Reading reading(Registers.Said said, Import.Kind kind) {
        var columns =
                kind == Import.Kind.LINKS
                        ? Map.of("a_name", 0, "a_country", 1, "b_name", 2, "b_country", 3)
                        : Map.of("place", 0, "country", 1);
        var cells = List.of(said.first(), said.firstCountry(), said.second(), said.secondCountry());
        return new Reading(new Row(1, cells), new Columns(columns), vocabulary);
    }

    private EntryReport.Answer answer(Registers.Said said, Import.Kind kind, Checked checked) {
        var right =
                kind == Import.Kind.LINKS
                        ? linkOf.get(said.tie())
                        : communityOf.get(said.firstKey());
        var all =
                new java.util.HashSet<>(checked.candidates().stream().map(Candidate::id).toList());
        var of = EntryReport.Told.of(checked);
        if (right == null) {
            return new EntryReport.Answer(false, of, false);
        }
        return new EntryReport.Answer(
                true,
                of,
                right.equals(checked.match()) || all.contains(right) || leads(said, kind, all));
    }

    /** Whether the right place is among those that are asked about: once said, the rest is told. */
    private static boolean leads(Registers.Said said, Import.Kind kind, Set<UUID> asked) {
        return asked.contains(Place.Id.of(said.firstKey()).value())
                || kind == Import.Kind.LINKS
                        && asked.contains(Place.Id.of(said.secondKey()).value());
    }
}
