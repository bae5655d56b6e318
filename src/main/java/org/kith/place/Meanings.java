package org.kith.place;

import org.kith.gazetteer.Finder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which of the places that memory found people mean. They were found as if each was as likely meant
 * as any other; people mean large ones more often, and more often by their own name than by
 * another; but where words beside the name say where it lies, those that lie there.
 */
final class Meanings {

    /** Less likely than this nothing is meant. */
    private static final double LEAST = 0.02;

    private static final double SURELY = 1.001;

    /** What a place loses of its score that is hardly ever meant by what is spelt so. */
    private static final double HARDLY_MEANT = 0.2;

    /** What is left of it where nothing is true that is written beside the name. */
    private static final double DOUBTED = 0.9;

    private final List<Finder.Found> found;
    private final Map<Place.Id, OwnNames.Own> own;
    private final Typed typed;
    private final boolean there;

    Meanings(List<Finder.Found> found, Map<Place.Id, OwnNames.Own> own, Typed typed) {
        this.found = found;
        this.own = own;
        this.typed = typed;
        this.there = typed.isQualified() && found.stream().anyMatch(Meanings::isThere);
    }

    Stream<PlaceSearch.Found> likely() {
        var candidates = new LinkedHashMap<Candidate, Double>();
        for (var one : found) {
            var place = own.get(PlacesInMemory.id(one));
            if (place != null && one.score() >= LEAST) {
                var candidate = Candidate.of(place, one.name());
                var odds = one.score() / (SURELY - one.score());
                candidates.put(candidate, odds * often(candidate, place, isThere(one)));
            }
        }
        var surely = isDoubted() ? DOUBTED : 1;
        var most = candidates.values().stream().mapToDouble(w -> w).max().orElse(1);
        return candidates.entrySet().stream()
                .map(one -> likely(one.getKey().found(typed), one.getValue() / most, surely))
                .filter(one -> one.score() > 0);
    }

    private double often(Candidate candidate, OwnNames.Own place, boolean isThere) {
        if (there) {
            return isThere ? candidate.meantThere() : 1;
        }
        return candidate.oftenMeant(typed, place.spellings());
    }

    private PlaceSearch.Found likely(PlaceSearch.Found place, double part, double surely) {
        var score = surely * place.score() * (1 - HARDLY_MEANT * (1 - part));
        return new PlaceSearch.Found(place.place(), place.matchedName(), score);
    }

    private boolean isDoubted() {
        return typed.isQualified() && found.stream().allMatch(f -> f.score() < Finder.ELSEWHERE);
    }

    /** What is written beside the name is true of it, however large its namesakes are. */
    private static boolean isThere(Finder.Found found) {
        return found.score() >= Finder.THERE;
    }
}
