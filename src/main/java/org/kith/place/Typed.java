package org.kith.place;

import org.kith.names.Fold;
import org.kith.names.Qualified;
import org.kith.names.Script;
import org.kith.names.Titles;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What somebody typed to find a place, in the ways that it may be read.
 *
 * @param folded the whole
 * @param names and what of it may be the name alone: Halle of "Halle (Saale)"
 */
record Typed(String folded, Script script, List<String> names) {

    private static final double TITLED = 0.97;
    private static final double QUALIFIED = 0.97;

    static Typed of(String text) {
        var names =
                Qualified.readings(text).stream()
                        .map(reading -> Fold.fold(reading.name()))
                        .distinct()
                        .toList();
        return new Typed(Fold.fold(text), Script.of(text), names);
    }

    /**
     * How well the best of its readings fits, 0…1: those without titles (City of) or what stands
     * beside the name are a shade less sure.
     */
    double best(ToDoubleFunction<String> fit) {
        var best = titled(folded, fit);
        for (var name : names) {
            best = Math.max(best, QUALIFIED * titled(name, fit));
        }
        return best;
    }

    /** Whether something stands beside the name. */
    boolean isQualified() {
        return !names.isEmpty();
    }

    /** Whether a name is spelt just so, folded, in one of the readings. */
    boolean isSpelt(String name) {
        return folded.equals(name) || names.contains(name);
    }

    private static double titled(String text, ToDoubleFunction<String> fit) {
        var bare = Titles.without(text);
        var whole = fit.applyAsDouble(text);
        return bare.equals(text) ? whole : Math.max(whole, TITLED * fit.applyAsDouble(bare));
    }
}
