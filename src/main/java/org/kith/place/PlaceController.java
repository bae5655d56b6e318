package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

@Controller
class PlaceController {

    private static final int NEIGHBOURS = 8;

    private final Places places;
    private final Countries countries;
    private final List<OnPlacePage> sections;

    PlaceController(Places places, Countries countries, List<OnPlacePage> sections) {
        this.places = places;
        this.countries = countries;
        this.sections = List.copyOf(sections);
    }

    @GetMapping("/{network}/places/{slug}")
    @Allow(Role.VISITOR)
    PlacePage show(Network network, Language language, @PathVariable String slug) {
        var place = places.findBySlug(slug).orElseThrow(NotHere::new);
        var names = places.namesOf(place.id());
        var neighbours = places.near(place, NEIGHBOURS);
        return new PlacePage(
                place,
                countries.nameOf(place.country(), language),
                region(place, language),
                names.stream().filter(PlaceController::inLanguage).toList(),
                names.stream()
                        .filter(name -> !inLanguage(name) && !name.name().equals(place.name()))
                        .collect(
                                Collectors.groupingBy(
                                        PlaceName::script, TreeMap::new, Collectors.toList())),
                sections.stream().flatMap(s -> s.about(network, place, language).stream()).toList(),
                neighbours,
                map(network, place, neighbours, language));
    }

    private static boolean inLanguage(PlaceName name) {
        return name.kind() == PlaceName.Kind.OFFICIAL && name.language() != null;
    }

    private String region(Place place, Language language) {
        return countries
                .find(place.country())
                .flatMap(country -> Optional.ofNullable(country.region()))
                .map(region -> countries.regionName(region, language))
                .orElse("");
    }

    private static @Nullable MapFigure map(
            Network network, Place place, List<Places.Neighbour> neighbours, Language language) {
        var spots = new ArrayList<MapFigure.Spot>();
        spot(network, place, MapFigure.Look.HERE, language).ifPresent(spots::add);
        for (var neighbour : neighbours) {
            spot(network, neighbour.place(), MapFigure.Look.UNLINKED, language)
                    .ifPresent(spots::add);
        }
        return spots.isEmpty() ? null : MapFigure.around(place.nameFor(language), spots, 400, 320);
    }

    private static Optional<MapFigure.Spot> spot(
            Network network, Place place, MapFigure.Look look, Language language) {
        var weight = look == MapFigure.Look.HERE ? Integer.MAX_VALUE : place.population();
        return place.point()
                .map(
                        at ->
                                new MapFigure.Spot(
                                        "/" + network.slug() + "/places/" + place.slug(),
                                        place.nameFor(language),
                                        at,
                                        look,
                                        weight));
    }
}
