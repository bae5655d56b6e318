package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.MapFigure;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.kith.statement.StatementCounts.From;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Messages;
import org.kith.web.NotHere;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What everybody may know of a statement's signatures: how many, from where, when. */
@Controller
class CountsController {

    private static final int MOST_PLACES = 60;

    private final StatementPages pages;
    private final StatementCounts counts;
    private final PublishedCounts published;
    private final Trees trees;
    private final Places places;
    private final Countries countries;
    private final Messages messages;
    private final String address;

    CountsController(
            StatementPages pages,
            StatementCounts counts,
            PublishedCounts published,
            Trees trees,
            Places places,
            Countries countries,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.pages = pages;
        this.counts = counts;
        this.published = published;
        this.trees = trees;
        this.places = places;
        this.countries = countries;
        this.messages = messages;
        this.address = address;
    }

    @GetMapping("/{network}/statements/{statement}/counts")
    @Allow(Role.VISITOR)
    CountsPage show(Network network, @PathVariable String statement, Frame frame) {
        var one = pages.shown(network, statement);
        var tally = pages.tally(network, one);
        var all = counts.places(network.id(), one.id());
        var shown = all.stream().filter(from -> from.country() != null).limit(MOST_PLACES).toList();
        var known =
                places.find(
                        shown.stream()
                                .map(From::place)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        var counted = shown.stream().mapToInt(From::signatures).sum();
        return new CountsPage(
                one,
                tally,
                map(network, shown, known, frame),
                shown.stream().map(from -> line(from, known, frame.language())).toList(),
                Math.max(0, tally.all() - counted),
                new Weeks(counts.weeks(network.id(), one.id())),
                published.of(network.id(), one.id()),
                embed(network, one, frame.language()));
    }

    private CountsPage.From line(From from, Map<Place.Id, Place> known, Language reader) {
        var place = from.place() == null ? null : known.get(from.place());
        return new CountsPage.From(
                place == null ? "" : place.nameFor(reader),
                countries.nameOf(from.country(), reader),
                from.signatures());
    }

    private @Nullable MapFigure map(
            Network network, List<From> shown, Map<Place.Id, Place> known, Frame frame) {
        var spots =
                shown.stream().flatMap(from -> spot(network, from, known, frame).stream()).toList();
        return spots.isEmpty()
                ? null
                : MapFigure.around(frame.t("statement.counts.map"), spots, 640, 400);
    }

    private static Optional<MapFigure.Spot> spot(
            Network network, From from, Map<Place.Id, Place> known, Frame frame) {
        var place = from.place() == null ? null : known.get(from.place());
        return place == null
                ? Optional.empty()
                : place.point()
                        .map(
                                at ->
                                        new MapFigure.Spot(
                                                "/" + network.slug() + "/places/" + place.slug(),
                                                frame.t(
                                                        "statement.counts.spot",
                                                        place.nameFor(frame.language()),
                                                        from.signatures()),
                                                at,
                                                MapFigure.Look.LINKED,
                                                from.signatures()));
    }

    private String embed(Network network, Statement one, Language language) {
        var page = address + "/" + network.slug() + "/statements/" + one.slug();
        return "<a href=\"%s\"><img src=\"%s/counter.svg?in=%s\" width=\"240\" height=\"72\" alt=\"%s\"></a>"
                .formatted(
                        page,
                        page,
                        language.code(),
                        messages.get(language, "statement.title").replace("\"", "&quot;"));
    }

    /** A picture for other people's sites: it runs nothing there, sets nothing, and asks nobody. */
    @GetMapping("/{network}/statements/{statement}/counter.svg")
    @Allow(Role.VISITOR)
    ResponseEntity<String> counter(
            Network network,
            @PathVariable String statement,
            @RequestParam(defaultValue = "") String in) {
        var one = pages.shown(network, statement);
        var language = Language.of(in).orElse(one.texts().getFirst().language());
        var said = messages.get(language, "statement.signed", pages.tally(network, one).all());
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(CounterPicture.of(said, language));
    }

    /** The leaves of a count, one a line, from which anybody computes its root. */
    @GetMapping("/{network}/statements/{statement}/counts/{number}")
    @Allow(Role.VISITOR)
    ResponseEntity<String> leaves(
            Network network, @PathVariable String statement, @PathVariable int number) {
        var one = pages.shown(network, statement);
        var count = published.find(network.id(), one.id(), number).orElseThrow(NotHere::new);
        var all = trees.of(network.id(), one.id(), count.number()).leaves();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + one.slug() + "-" + number + ".txt\"")
                .body(String.join("\n", all) + "\n");
    }
}
