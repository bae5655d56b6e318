package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.gazetteer.Finder;
import org.kith.names.Fold;
import org.springframework.stereotype.Repository;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds places in memory by any spelling, and in PostgreSQL by how their names begin, and what is
 * not in the shipped gazetteer. Where memory has no answer PostgreSQL gives all: what is spelt so,
 * begins so, sounds so; and only where none of these fits well, what is spelt a little like it.
 * What it gives is then compared letter by letter.
 */
@Repository
class SpellingSearch implements PlaceSearch {

    /** Candidates that fit so well make the search for typos needless. */
    private static final double GOOD = 0.9;

    private static final int SHORT = 7;

    /** Few names hold a word that begins with so many letters. */
    private static final int TELLING = 5;

    /** Whatever is this much worse than the best is only noise beside it. */
    private static final double BEHIND = 0.22;

    /** So many that memory finds are weighed. */
    private static final int LOOKED_AT = 30;

    private final Spellings spellings;
    private final CountryWords countryWords;
    private final PlacesInMemory memory;
    private final OwnNames ownNames;

    SpellingSearch(
            Spellings spellings,
            CountryWords countryWords,
            PlacesInMemory memory,
            OwnNames ownNames) {
        this.spellings = spellings;
        this.countryWords = countryWords;
        this.memory = memory;
        this.ownNames = ownNames;
    }

    @Override
    public List<Found> find(Query query) {
        if (Fold.fold(query.text()).isEmpty()) {
            return List.of();
        }
        var all = new LinkedHashMap<Place.Id, Found>();
        if (query.country() == null) {
            for (var wording : countryWords.in(query.text())) {
                found(wording.text(), wording.country(), query.limit())
                        .filter(found -> found.score() > CountryWords.CONVINCING)
                        .forEach(found -> all.merge(found.place(), found, SpellingSearch::better));
            }
        }
        found(query.text(), query.country(), query.limit())
                .forEach(found -> all.merge(found.place(), found, SpellingSearch::better));
        return best(all, query.limit());
    }

    private Stream<Found> found(String text, @Nullable String country, int limit) {
        var typed = Typed.of(text);
        var inMemory = memory.find(text, country, Math.max(limit, LOOKED_AT));
        var candidates = inMemory.isPresent() ? beside(typed, country) : all(typed, country);
        var compared = candidates.stream().map(c -> c.found(typed)).filter(f -> f.score() > 0);
        return behind(
                Stream.concat(compared, inMemory.stream().flatMap(found -> inMemory(found, typed)))
                        .toList());
    }

    private Stream<Found> inMemory(List<Finder.Found> found, Typed typed) {
        var own = ownNames.of(found.stream().map(PlacesInMemory::id).toList());
        return new Meanings(found, own, typed).likely();
    }

    /** What memory does not know: how a name begins, and places that people have added. */
    private List<Candidate> beside(Typed typed, @Nullable String country) {
        var folded = typed.folded();
        var candidates = new ArrayList<>(spellings.beginning(folded, country));
        if (folded.length() >= TELLING) {
            candidates.addAll(spellings.holding(folded, country));
        }
        if (folded.length() < SHORT) {
            candidates.addAll(spellings.slipped(folded, country));
        }
        candidates.addAll(spellings.added(folded, country));
        typed.names().forEach(name -> candidates.addAll(spellings.added(name, country)));
        return candidates;
    }

    private List<Candidate> all(Typed typed, @Nullable String country) {
        var folded = typed.folded();
        var candidates = new ArrayList<>(spellings.beginning(folded, country));
        candidates.addAll(spellings.sounding(folded, country));
        for (var name : typed.names()) {
            candidates.addAll(spellings.beginning(name, country));
            candidates.addAll(spellings.sounding(name, country));
        }
        if (folded.length() >= TELLING || candidates.size() < Spellings.MOST) {
            candidates.addAll(spellings.holding(folded, country));
        }
        if (candidates.stream().noneMatch(c -> c.match(typed) > GOOD)) {
            candidates.addAll(
                    folded.length() < SHORT
                            ? spellings.slipped(folded, country)
                            : spellings.resembling(folded, country));
        }
        return candidates;
    }

    private static Stream<Found> behind(List<Found> all) {
        var top = all.stream().mapToDouble(Found::score).max().orElse(0);
        return all.stream().filter(found -> found.score() > top - BEHIND);
    }

    private static List<Found> best(Map<Place.Id, Found> all, int limit) {
        return all.values().stream()
                .sorted(
                        Comparator.comparingDouble(Found::score)
                                .reversed()
                                .thenComparing(found -> found.place().value()))
                .limit(limit)
                .toList();
    }

    private static Found better(Found one, Found other) {
        return one.score() >= other.score() ? one : other;
    }
}
