package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;
import org.kith.names.Script;
import org.springframework.stereotype.Repository;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds places in PostgreSQL: what is spelt so, begins so, sounds so; and only where none of these
 * fits well, what is spelt a little like it. All candidates are then compared letter by letter.
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

    private final Spellings spellings;
    private final CountryWords countryWords;

    SpellingSearch(Spellings spellings, CountryWords countryWords) {
        this.spellings = spellings;
        this.countryWords = countryWords;
    }

    @Override
    public List<Found> find(Query query) {
        var folded = Fold.fold(query.text());
        if (folded.isEmpty()) {
            return List.of();
        }
        var script = Script.of(query.text());
        var all = new LinkedHashMap<Place.Id, Found>();
        if (query.country() == null) {
            for (var wording : countryWords.in(query.text())) {
                scored(wording.text(), wording.country(), script)
                        .filter(found -> found.score() > CountryWords.CONVINCING)
                        .forEach(found -> all.merge(found.place(), found, SpellingSearch::better));
            }
        }
        scored(folded, query.country(), script)
                .forEach(found -> all.merge(found.place(), found, SpellingSearch::better));
        return best(all, query.limit());
    }

    private Stream<Found> scored(String folded, @Nullable String country, Script script) {
        var candidates = new ArrayList<>(spellings.beginning(folded, country));
        candidates.addAll(spellings.sounding(folded, country));
        if (folded.length() >= TELLING || candidates.size() < Spellings.MOST) {
            candidates.addAll(spellings.holding(folded, country));
        }
        if (candidates.stream().noneMatch(c -> c.match(folded) > GOOD)) {
            candidates.addAll(
                    folded.length() < SHORT
                            ? spellings.slipped(folded, country)
                            : spellings.resembling(folded, country));
        }
        return candidates.stream().map(c -> c.found(folded, script)).filter(f -> f.score() > 0);
    }

    private static List<Found> best(Map<Place.Id, Found> all, int limit) {
        var top = all.values().stream().mapToDouble(Found::score).max().orElse(0);
        return all.values().stream()
                .filter(found -> found.score() > top - BEHIND)
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
