package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;
import org.kith.place.Places;
import org.kith.shared.Recent;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Where signers say that they are; most of a statement's come from few places. */
@Component
class SignersPlace {

    /** Less is a guess, and the words of the signer are kept as they are. */
    private static final double SURE = 0.9;

    private static final int KEPT = 2_000;

    private final PlaceSearch search;
    private final Places places;
    private final Recent<String, Place> found = new Recent<>(KEPT);

    SignersPlace(PlaceSearch search, Places places) {
        this.search = search;
        this.places = places;
    }

    Optional<Place> find(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        var known = found.find(typed);
        return known.isPresent() ? known : look(typed).map(place -> found.keep(typed, place));
    }

    private Optional<Place> look(String typed) {
        return search.find(PlaceSearch.Query.of(typed, 1)).stream()
                .filter(hit -> hit.score() > SURE)
                .findFirst()
                .flatMap(hit -> places.find(hit.place()));
    }
}
