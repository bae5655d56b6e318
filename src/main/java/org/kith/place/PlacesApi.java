package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Optional;

/** The gazetteer for programs: finding a place by any spelling, and all its names. */
@RestController
@RequestMapping("/api/v1/{network}/places")
class PlacesApi {

    private static final int MOST = 50;

    private final Places places;
    private final PlaceSearch search;

    PlacesApi(Places places, PlaceSearch search) {
        this.places = places;
        this.search = search;
    }

    /** A place with all its spellings. */
    record Detail(Place place, List<PlaceName> names) {}

    /**
     * @param label its name for the language that was asked for
     * @param matched the spelling that fits
     * @param score 0…1
     */
    record Hit(
            String slug,
            String label,
            String matched,
            @Nullable String country,
            @Nullable Double lat,
            @Nullable Double lon,
            double score) {}

    @GetMapping
    @Allow(Role.VISITOR)
    List<Hit> find(
            Network network,
            Language language,
            @RequestParam String q,
            @RequestParam(defaultValue = "10") int limit) {
        var found = search.find(PlaceSearch.Query.of(q, Math.clamp(limit, 1, MOST)));
        var known = places.find(found.stream().map(PlaceSearch.Found::place).toList());
        return found.stream()
                .flatMap(
                        hit ->
                                Optional.ofNullable(known.get(hit.place()))
                                        .map(place -> hit(place, hit, language))
                                        .stream())
                .toList();
    }

    @GetMapping("/{slug}")
    @Allow(Role.VISITOR)
    Detail show(Network network, @PathVariable String slug) {
        var place = places.findBySlug(slug).orElseThrow(NotHere::new);
        return new Detail(place, places.namesOf(place.id()));
    }

    private static Hit hit(Place place, PlaceSearch.Found found, Language language) {
        return new Hit(
                place.slug(),
                place.nameFor(language),
                found.matchedName(),
                place.country(),
                place.lat(),
                place.lon(),
                found.score());
    }
}
