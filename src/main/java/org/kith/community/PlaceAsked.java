package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.place.Namesakes;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.Collection;
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
    private final Namesakes namesakes;

    PlaceAsked(PlaceSearch search, Places places, Namesakes namesakes) {
        this.search = search;
        this.places = places;
        this.namesakes = namesakes;
    }

    /**
     * A place that may be meant.
     *
     * @param country in the reader's language; of namesakes, with what tells them apart
     */
    public record Choice(Place place, String country) {}

    /**
     * @param place null where none, or more than one, may be meant
     * @param choices places that may be: what was chosen, then the likeliest first
     */
    public record Asked(@Nullable Place place, List<Choice> choices) {

        public Asked {
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param field where its name is typed; "place" is the choice, and "sought" the name that it
     *     was chosen for
     */
    public Asked of(Answers answers, String field, Language reader) {
        var typed = answers.raw(field).strip();
        if (typed.isEmpty()) {
            return new Asked(null, List.of());
        }
        var found = search.find(PlaceSearch.Query.of(typed, MOST));
        var choices = places.find(found.stream().map(PlaceSearch.Found::place).toList()).values();
        var chosen = chosen(answers, typed);
        if (chosen != null) {
            var others = choices.stream().filter(one -> !one.id().equals(chosen.id()));
            return new Asked(
                    chosen, told(Stream.concat(Stream.of(chosen), others).toList(), reader));
        }
        var certain = found.stream().filter(one -> one.score() > CERTAIN).toList();
        return new Asked(
                certain.size() == 1 ? places.find(certain.getFirst().place()).orElse(null) : null,
                told(choices, reader));
    }

    /** The choice that a form shows whose place was said before. */
    public List<Choice> standing(@Nullable Place said, Language reader) {
        return told(said == null ? List.of() : List.of(said), reader);
    }

    private List<Choice> told(Collection<Place> places, Language reader) {
        var countries = namesakes.countries(places, reader);
        return places.stream().map(p -> new Choice(p, countries.getOrDefault(p.id(), ""))).toList();
    }

    private @Nullable Place chosen(Answers answers, String typed) {
        return answers.raw("sought").strip().equals(typed)
                ? places.findBySlug(answers.raw("place")).orElse(null)
                : null;
    }
}
