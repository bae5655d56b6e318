package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.Namesakes;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.kith.shared.Slice;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what the page of an import shows. */
@Component
class ImportPages {

    private static final int SAMPLES = 20;

    private final Imports imports;
    private final ImportRows rows;
    private final Places places;
    private final Countries countries;
    private final Namesakes namesakes;
    private final Communities communities;
    private final Groups groups;
    private final Links links;
    private final RowsElsewhere elsewhere;

    ImportPages(
            Imports imports,
            ImportRows rows,
            Places places,
            Countries countries,
            Namesakes namesakes,
            Communities communities,
            Groups groups,
            Links links,
            RowsElsewhere elsewhere) {
        this.imports = imports;
        this.rows = rows;
        this.places = places;
        this.countries = countries;
        this.namesakes = namesakes;
        this.communities = communities;
        this.groups = groups;
        this.links = links;
        this.elsewhere = elsewhere;
    }

    ImportPage page(
            Network network,
            Import.Id id,
            @Nullable Verdict verdict,
            boolean kept,
            int page,
            Language reader) {
        var imported = imports.find(network.id(), id).orElseThrow(NotHere::new);
        var counts = rows.counts(network.id(), id);
        var total = kept ? counts.kept() : verdict == null ? counts.all() : counts.of(verdict);
        var last = Math.max(1, (total + ImportRows.PAGE - 1) / ImportRows.PAGE);
        var shown =
                imported.state() == Import.State.UPLOADED
                        ? new Slice<ImportRow>(List.of(), 1, ImportRows.PAGE, 0)
                        : rows.page(
                                network.id(), id, verdict, kept, Math.clamp(page, 1, last), total);
        return new ImportPage(
                imported,
                counts,
                Field.of(imported.kind()),
                rows.sample(network.id(), id, SAMPLES),
                shown,
                verdict,
                kept,
                known(network, imported.kind(), shown.items(), reader),
                elsewhere(network, imported, shown.items(), reader));
    }

    private Map<Integer, List<ImportPage.Known>> elsewhere(
            Network network, Import imported, List<ImportRow> shown, Language reader) {
        var numbers = shown.stream().map(ImportRow::number).toList();
        var found = new HashMap<Integer, List<ImportPage.Known>>();
        rows.plans(network.id(), imported, numbers)
                .forEach((row, plan) -> found.put(row, elsewhere.of(network, plan, reader)));
        return found;
    }

    private Map<UUID, ImportPage.Shown> known(
            Network network, Import.Kind kind, List<ImportRow> rows, Language reader) {
        var candidates =
                rows.stream()
                        .flatMap(row -> Stream.concat(row.candidates().stream(), match(kind, row)))
                        .collect(
                                Collectors.groupingBy(
                                        Candidate::of,
                                        Collectors.mapping(Candidate::id, Collectors.toSet())));
        var known = new HashMap<UUID, ImportPage.Shown>();
        candidates.forEach(
                (of, ids) -> {
                    switch (of) {
                        case PLACE -> places(rows, reader, known);
                        case COMMUNITY ->
                                communities(network, ids.stream().toList(), reader, known);
                        case GROUP -> groups(network, ids.stream().toList(), reader, known);
                        case LINK -> links(network, ids.stream().toList(), reader, known);
                    }
                });
        return known;
    }

    private static Stream<Candidate> match(Import.Kind kind, ImportRow row) {
        var of =
                switch (kind) {
                    case LINKS -> Candidate.Of.LINK;
                    case COMMUNITIES -> Candidate.Of.COMMUNITY;
                    case GROUPS -> Candidate.Of.GROUP;
                };
        var match = row.match();
        return match == null ? Stream.of() : Stream.of(new Candidate(of, match, ""));
    }

    /** Of the places that one row may mean it is said what tells them apart. */
    private void places(List<ImportRow> rows, Language reader, Map<UUID, ImportPage.Shown> known) {
        var asked = rows.stream().map(ImportPages::places).toList();
        var found = places.find(asked.stream().flatMap(List::stream).distinct().toList());
        var questions =
                asked.stream()
                        .map(
                                ids ->
                                        ids.stream()
                                                .flatMap(id -> Stream.ofNullable(found.get(id)))
                                                .toList())
                        .distinct()
                        .toList();
        var lying = namesakes.apart(questions, reader);
        found.forEach(
                (id, place) ->
                        known.put(
                                id.value(),
                                new ImportPage.Shown(
                                        place.nameFor(reader),
                                        lying.getOrDefault(id, ""),
                                        "/places/" + place.slug())));
    }

    private static List<Place.Id> places(ImportRow row) {
        return row.candidates().stream()
                .filter(candidate -> candidate.of() == Candidate.Of.PLACE)
                .map(candidate -> new Place.Id(candidate.id()))
                .toList();
    }

    private void communities(
            Network network, List<UUID> ids, Language reader, Map<UUID, ImportPage.Shown> known) {
        communities
                .cards(network.id(), ids.stream().map(Community.Id::new).toList(), reader)
                .forEach(
                        (id, card) ->
                                known.put(
                                        id.value(),
                                        new ImportPage.Shown(
                                                card.label(),
                                                countries.nameOf(card.country(), reader),
                                                "/communities/" + card.slug())));
    }

    private void groups(
            Network network, List<UUID> ids, Language reader, Map<UUID, ImportPage.Shown> known) {
        for (var id : ids) {
            groups.find(network.id(), new Group.Id(id))
                    .ifPresent(
                            group ->
                                    known.put(
                                            id,
                                            new ImportPage.Shown(
                                                    group.name(), "", "/groups/" + group.slug())));
        }
    }

    private void links(
            Network network, List<UUID> ids, Language reader, Map<UUID, ImportPage.Shown> known) {
        var found =
                ids.stream()
                        .map(id -> links.find(network.id(), new Link.Id(id)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toMap(Link::id, Function.identity()));
        var sides = found.values().stream().flatMap(link -> link.sides().all().stream()).toList();
        var cards = communities.cards(network.id(), sides, reader);
        found.forEach(
                (id, link) -> {
                    Function<List<Community.Id>, String> label =
                            side ->
                                    side.stream()
                                            .map(cards::get)
                                            .map(card -> card == null ? "?" : card.label())
                                            .collect(Collectors.joining(", "));
                    known.put(
                            id.value(),
                            new ImportPage.Shown(
                                    label.apply(link.sides().a())
                                            + " – "
                                            + label.apply(link.sides().b()),
                                    link.name() == null ? "" : link.name(),
                                    "/links/" + link.slug()));
                });
    }
}
