package org.kith.duplicates;

import org.kith.duplicates.EndName.Form;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which places of the gazetteer an end may mean, each with how likely it is. */
final class EndPlaces {

    /** A place of the gazetteer by its row, 0…1; all of one end sum to at most 1. */
    record May(int place, double likely) {}

    private static final int MOST = 8;
    private static final double OTHER_NAME = 0.3;
    private static final double SOUNDS = 0.25;

    private final KnownPlaces known;

    EndPlaces(KnownPlaces known) {
        this.known = known;
    }

    List<May> of(EndName end) {
        Map<Integer, Double> weights = new HashMap<>();
        exact(end, 0.35, weights);
        if (weights.isEmpty() && !end.country().isEmpty() && !end.forms().isEmpty()) {
            sounding(end, weights);
        }
        double certain = weights.isEmpty() ? 0.4 : 1;
        if (weights.isEmpty()) {
            exact(end, 0, weights);
        }
        return likely(weights, certain);
    }

    private void exact(EndName end, double least, Map<Integer, Double> weights) {
        for (Form form : end.forms()) {
            if (form.sureness() >= least) {
                int number = known.table().names.find(form.folded());
                for (int place : known.called(form.folded())) {
                    double fits = Countries.fit(end.country(), known.table().country[place]);
                    boolean first = known.table().primary(place) == number;
                    double weight = form.sureness() * (first ? 1 : OTHER_NAME) * size(place) * fits;
                    if (weight > 0) {
                        weights.merge(place, weight, Math::max);
                    }
                }
            }
        }
    }

    private void sounding(EndName end, Map<Integer, Double> weights) {
        short country = PlaceTable.code(end.country());
        var edits = new Edits(end.main());
        for (int at : known.sounding(FoldedNames.skeletonOf(end.main()), country)) {
            int place = known.placeAt(at);
            if (edits.to(known.nameAt(at), 3) <= 3) {
                weights.merge(place, SOUNDS * size(place), Math::max);
            }
        }
    }

    private double size(int place) {
        double people = known.table().population[place];
        byte kind = known.table().kind[place];
        return Math.pow(people + 300, 0.7) * (kind == 2 ? 0.3 : 1);
    }

    private static List<May> likely(Map<Integer, Double> weights, double certain) {
        double all = weights.values().stream().mapToDouble(w -> w).sum();
        return weights.entrySet().stream()
                .map(entry -> new May(entry.getKey(), certain * entry.getValue() / all))
                .sorted(
                        Comparator.comparingDouble(May::likely)
                                .reversed()
                                .thenComparing(May::place))
                .limit(MOST)
                .toList();
    }
}
