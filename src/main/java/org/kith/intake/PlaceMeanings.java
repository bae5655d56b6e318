package org.kith.intake;

import org.kith.place.NamedPlaces;
import org.kith.place.NamedPlaces.Named;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Which places the texts of one import mean. Each text is looked up once, a batch of rows at a
 * time; what is remembered is bounded.
 */
class PlaceMeanings {

    private static final int REMEMBERED = 20_000;

    /** A place this much more likely than the next is the one that is meant: about five times. */
    private static final double CLEARLY = 0.7;

    /** Without a country, ten times. */
    private static final double CLEARLY_IN_THE_WORLD = 1;

    /** What a name counts as its place's own, beside one of many spellings. */
    private static final double OWN_NAME = 0.7;

    /** A spelling that a search finds so sure is taken, one below that is asked about. */
    private static final double SURE = 0.9;

    private static final double NOT_QUITE = 0.7;
    private static final double AHEAD = 0.05;

    /** Where words beside the name say which one is meant, and may say nothing that is known. */
    private static final double AHEAD_OF_NAMESAKES = 0.12;

    private final NamedPlaces named;
    private final PlaceSearch search;
    private final Map<String, UUID> choices;
    private final Map<String, PlaceMeaning> known =
            new LinkedHashMap<>(1000, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PlaceMeaning> eldest) {
                    return size() > REMEMBERED;
                }
            };

    PlaceMeanings(NamedPlaces named, PlaceSearch search, Map<String, UUID> choices) {
        this.named = named;
        this.search = search;
        this.choices = choices;
    }

    /** Looks up all texts of a batch together, as far as they are spelt as the gazetteer has it. */
    void prepare(Collection<PlaceText> texts) {
        var asked = texts.stream().filter(text -> !known.containsKey(text.key())).toList();
        var spelt =
                named.of(
                        asked.stream()
                                .map(PlaceText::folded)
                                .filter(folded -> !folded.isEmpty())
                                .distinct()
                                .toList());
        for (var text : asked) {
            var meaning = clearest(text, spelt.getOrDefault(text.folded(), List.of()));
            if (!(meaning instanceof PlaceMeaning.None)) {
                known.put(text.key(), meaning);
            }
        }
    }

    PlaceMeaning of(PlaceText text) {
        var chosen = choices.get(text.key());
        return chosen == null
                ? known.computeIfAbsent(text.key(), key -> resembling(text))
                : new PlaceMeaning.One(new Place.Id(chosen));
    }

    private static PlaceMeaning clearest(PlaceText text, List<Named> places) {
        var inCountry =
                places.stream()
                        .filter(p -> text.country() == null || text.country().equals(p.country()))
                        .sorted(Comparator.comparingDouble(PlaceMeanings::likely).reversed())
                        .limit(Candidate.MOST)
                        .toList();
        if (inCountry.isEmpty()) {
            return new PlaceMeaning.None();
        }
        var needed = text.country() == null ? CLEARLY_IN_THE_WORLD : CLEARLY;
        var clear =
                inCountry.size() == 1
                        || likely(inCountry.getFirst()) - likely(inCountry.get(1)) >= needed;
        return clear
                ? new PlaceMeaning.One(inCountry.getFirst().place())
                : new PlaceMeaning.Several(inCountry.stream().map(Named::place).toList());
    }

    private static double likely(Named place) {
        return place.standing() + (place.official() ? OWN_NAME : 0);
    }

    private PlaceMeaning resembling(PlaceText text) {
        var found = search.find(new PlaceSearch.Query(text.text(), text.country(), Candidate.MOST));
        var likely = found.stream().filter(f -> f.score() >= NOT_QUITE).toList();
        if (likely.isEmpty()) {
            return new PlaceMeaning.None();
        }
        var best = Objects.requireNonNull(likely.getFirst());
        var ahead = text.isQualified() ? AHEAD_OF_NAMESAKES : AHEAD;
        var sure =
                best.score() >= SURE
                        && (likely.size() == 1 || best.score() - likely.get(1).score() >= ahead);
        return sure
                ? new PlaceMeaning.One(best.place())
                : new PlaceMeaning.Several(likely.stream().map(PlaceSearch.Found::place).toList());
    }
}
