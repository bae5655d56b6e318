package org.kith.place;

import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One search of a network: the places that a text names, and what every room has under it. */
@Component
class Searches {

    private final PlaceSearch search;
    private final Places places;
    private final Countries countries;
    private final Namesakes namesakes;
    private final List<SearchSource> sources;

    Searches(
            PlaceSearch search,
            Places places,
            Countries countries,
            Namesakes namesakes,
            List<SearchSource> sources) {
        this.search = search;
        this.places = places;
        this.countries = countries;
        this.namesakes = namesakes;
        this.sources = List.copyOf(sources);
    }

    SearchPage of(Network network, Language reader, String typed, String country, int limit) {
        var text = typed.strip();
        var narrowed = countries.find(country).map(Country::code).orElse(null);
        var found = search.find(new PlaceSearch.Query(text, narrowed, limit));
        var groups =
                text.isEmpty()
                        ? List.<SearchPage.Group>of()
                        : sources.stream()
                                .map(
                                        s ->
                                                new SearchPage.Group(
                                                        s.heading(),
                                                        s.search(
                                                                network, text, narrowed, found,
                                                                reader, limit)))
                                .filter(group -> !group.hits().isEmpty())
                                .toList();
        return new SearchPage(
                text,
                narrowed == null ? "" : narrowed,
                countries.all(reader),
                groups,
                hits(network, reader, found));
    }

    private List<SearchPage.PlaceHit> hits(
            Network network, Language reader, List<PlaceSearch.Found> found) {
        var ids = found.stream().map(PlaceSearch.Found::place).toList();
        var known = known(network, ids);
        var byId = places.find(ids);
        var lying = namesakes.countries(byId.values(), reader);
        return found.stream()
                .flatMap(
                        f ->
                                Optional.ofNullable(byId.get(f.place())).stream()
                                        .map(
                                                p ->
                                                        new SearchPage.PlaceHit(
                                                                p,
                                                                lying.getOrDefault(p.id(), ""),
                                                                f.matchedName(),
                                                                known.contains(p.id()))))
                .toList();
    }

    private Set<Place.Id> known(Network network, Collection<Place.Id> ids) {
        var known = new HashSet<Place.Id>();
        sources.forEach(source -> known.addAll(source.present(network, ids)));
        return known;
    }
}
