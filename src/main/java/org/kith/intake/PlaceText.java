package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;
import org.kith.names.Qualified;

/**
 * A place as a row names it.
 *
 * @param country ISO code; null where the row names none
 */
record PlaceText(String text, @Nullable String country) {

    String folded() {
        return Fold.fold(text);
    }

    /** Whether the text tells beside the name which one is meant: "Córdoba, Bolívar". */
    boolean isQualified() {
        return !Qualified.readings(text).isEmpty();
    }

    /** The same for all rows that name a place in the same way. */
    String key() {
        return folded() + "|" + (country == null ? "" : country);
    }
}
