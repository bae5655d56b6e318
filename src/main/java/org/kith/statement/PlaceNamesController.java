package org.kith.statement;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Objects;

/** Proposes places while a signer types; what they leave as it is goes along without it. */
@Controller
class PlaceNamesController {

    private static final int MOST = 6;

    private final PlaceSearch search;
    private final Places places;
    private final Countries countries;

    PlaceNamesController(PlaceSearch search, Places places, Countries countries) {
        this.search = search;
        this.places = places;
        this.countries = countries;
    }

    @GetMapping("/{network}/place-names")
    @Allow(Role.VISITOR)
    PlaceNamesPage names(
            Network network, Language language, @RequestParam(defaultValue = "") String place) {
        var found = search.find(PlaceSearch.Query.of(place, MOST));
        var byId = places.find(found.stream().map(PlaceSearch.Found::place).toList());
        return new PlaceNamesPage(
                found.stream()
                        .map(hit -> byId.get(hit.place()))
                        .filter(Objects::nonNull)
                        .map(one -> name(one, language))
                        .distinct()
                        .toList());
    }

    /** With its country, so that one of several of its name is meant. */
    private String name(Place place, Language language) {
        var country = countries.nameOf(place.country(), language);
        return place.nameFor(language) + (country.isEmpty() ? "" : ", " + country);
    }
}
