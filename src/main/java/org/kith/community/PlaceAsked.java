package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;
import org.kith.place.Places;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which place a form means: the one that was chosen for what is typed, or the only likely one. What
 * was chosen for something else that stood there is no answer any more.
 */
@Component
public class PlaceAsked {

    private static final double CERTAIN = 0.9;
    private static final int MOST = 6;

    private final PlaceSearch search;
    private final Places places;

    PlaceAsked(PlaceSearch search, Places places) {
        this.search = search;
        this.places = places;
    }

    /**
     * @param place null where none, or more than one, may be meant
     * @param choices places that may be: what was chosen, then the likeliest first
     */
    public record Asked(@Nullable Place place, List<Place> choices) {

        public Asked {
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param field where its name is typed; "place" is the choice, and "sought" the name that it
     *     was chosen for
     */
    public Asked of(Answers answers, String field) {
        var typed = answers.raw(field).strip();
        if (typed.isEmpty()) {
            return new Asked(null, List.of());
        }
        var found = search.find(PlaceSearch.Query.of(typed, MOST));
        var choices = places.find(found.stream().map(PlaceSearch.Found::place).toList()).values();
        var chosen = chosen(answers, typed);
        if (chosen != null) {
            var others = choices.stream().filter(one -> !one.id().equals(chosen.id()));
            return new Asked(chosen, Stream.concat(Stream.of(chosen), others).toList());
        }
        var certain = found.stream().filter(one -> one.score() > CERTAIN).toList();
        return new Asked(
                certain.size() == 1 ? places.find(certain.getFirst().place()).orElse(null) : null,
                List.copyOf(choices));
    }

    private @Nullable Place chosen(Answers answers, String typed) {
        return answers.raw("sought").strip().equals(typed)
                ? places.findBySlug(answers.raw("place")).orElse(null)
                : null;
    }
}
