package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.atlas.View;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Controller
class PlaceController {

    private static final int NEIGHBOURS = 8;
    private static final int ON_MAP = 10;
    private static final double AROUND_KM = 30;

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
    Object show(Network network, Language language, @PathVariable String slug) {
        var place = places.findBySlug(slug).orElseThrow(NotHere::new);
        return place.slug().equals(slug)
                ? page(network, place, language)
                : ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create("/" + network.slug() + "/places/" + place.slug()))
                        .build();
    }

    private PlacePage page(Network network, Place place, Language language) {
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
                map(network, place, language));
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

    /**
     * The place among the larger ones around it, for the nearest lie too close to be told apart.
     */
    private @Nullable MapFigure map(Network network, Place place, Language language) {
        var here = place.point();
        if (here.isEmpty()) {
            return null;
        }
        var around =
                places.within(here.get(), AROUND_KM).stream()
                        .map(Places.Neighbour::place)
                        .filter(other -> !other.id().equals(place.id()))
                        .sorted(Comparator.comparingInt(Place::population).reversed())
                        .limit(ON_MAP)
                        .flatMap(p -> spot(network, p, MapFigure.Look.UNLINKED, language).stream());
        var self = spot(network, place, MapFigure.Look.HERE, language).stream();
        return new MapFigure(
                place.nameFor(language),
                View.near(here.get(), AROUND_KM, 400, 320),
                Stream.concat(around, self).toList(),
                List.of());
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
