package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.atlas.Point;

/**
 * A place that a member wants to add.
 *
 * @param name as typed
 * @param country ISO 3166 code
 * @param at null where the person does not know
 */
public record NewPlace(String name, String country, @Nullable Point at, Place.Kind kind) {

    /** Characters of a name, after tidying. */
    public static final int NAME_LIMIT = 120;
}
