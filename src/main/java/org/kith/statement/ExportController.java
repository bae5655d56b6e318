package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.kith.sheet.Cell;
import org.kith.web.Allow;
import org.kith.web.Download;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * For delivery: what signers let everybody read, and nothing else. How many signed besides, the
 * page of counts says.
 */
@Controller
class ExportController {

    private static final List<String> COLUMNS = List.of("name", "place", "country", "sentence");

    private final StatementPages pages;
    private final StatementCounts counts;
    private final Places places;
    private final Countries countries;

    ExportController(
            StatementPages pages, StatementCounts counts, Places places, Countries countries) {
        this.pages = pages;
        this.counts = counts;
        this.places = places;
        this.countries = countries;
    }

    @GetMapping("/{network}/statements/{statement}/signatures.csv")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStatement.class, unless = Role.COORDINATOR)
    Download download(Network network, Language language, @PathVariable String statement) {
        var one = pages.shown(network, statement);
        return new Download(
                one.slug(),
                Download.Format.CSV,
                COLUMNS,
                each -> rows(network, one, language, each));
    }

    private void rows(
            Network network, Statement one, Language language, Consumer<Download.Row> each) {
        var known = new HashMap<Place.Id, Place>();
        counts.forEachVoice(
                network.id(),
                one.id(),
                voice -> each.accept(row(voice, place(voice, known), language)));
    }

    private @Nullable Place place(Voice of, Map<Place.Id, Place> known) {
        var id = of.place();
        return id == null ? null : known.computeIfAbsent(id, one -> places.find(one).orElse(null));
    }

    private Download.Row row(Voice voice, @Nullable Place place, Language language) {
        return new Download.Row(
                Stream.of(
                                Objects.toString(voice.name(), ""),
                                place == null
                                        ? Objects.toString(voice.typed(), "")
                                        : place.nameFor(language),
                                place == null ? "" : countries.nameOf(place.country(), language),
                                Objects.toString(voice.sentence(), ""))
                        .map(Cell::of)
                        .toList(),
                List.of());
    }
}
