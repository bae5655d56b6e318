package org.kith.intake;

import org.kith.place.Place;

import java.util.List;

/** Which place a text means. */
sealed interface PlaceMeaning {

    record One(Place.Id place) implements PlaceMeaning {}

    /** Several fit about equally; the likeliest first. */
    record Several(List<Place.Id> places) implements PlaceMeaning {}

    record None() implements PlaceMeaning {}
}
