package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;

/**
 * A place as a row names it.
 *
 * @param country ISO code; null where the row names none
 */
record PlaceText(String text, @Nullable String country) {

    String folded() {
        return Fold.fold(text);
    }

    /** What is left of a name without its additions: "Córdoba, Bolívar" is Córdoba. */
    PlaceText bare() {
        return new PlaceText(text.replaceFirst("\\s*[,(،].*", ""), country);
    }

    /** The same for all rows that name a place in the same way. */
    String key() {
        return folded() + "|" + (country == null ? "" : country);
    }
}
