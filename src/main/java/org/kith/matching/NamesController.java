package org.kith.matching;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.PlaceSearch;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Objects;

@Controller
class NamesController {

    private static final int MOST = 8;

    private final PlaceSearch search;
    private final Faces faces;
    private final Countries countries;

    NamesController(PlaceSearch search, Faces faces, Countries countries) {
        this.search = search;
        this.faces = faces;
        this.countries = countries;
    }

    /** Places whose names begin or sound like what is being typed. */
    @GetMapping("/{network}/partners/names")
    @Allow(Role.VISITOR)
    NamesView names(
            Network network, Language language, @RequestParam(defaultValue = "") String who) {
        var found = search.find(PlaceSearch.Query.of(who, MOST));
        var ids = found.stream().map(PlaceSearch.Found::place).toList();
        var shown = faces.places(network.id(), ids, language);
        return new NamesView(
                found.stream()
                        .map(
                                one ->
                                        NamesView.Name.of(
                                                Objects.requireNonNull(
                                                        shown.get(one.place().value())),
                                                one.matchedName(),
                                                countries,
                                                language))
                        .distinct()
                        .toList());
    }
}
