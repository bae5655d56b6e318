package org.kith.place;

import org.kith.names.SafeText;

import java.util.List;

/** What became of a place that a member wanted to add. */
public sealed interface Adding {

    record Added(Place place) implements Adding {}

    /** It may be one of these, the likeliest first: nothing has been added. */
    record LikelySame(List<Place> places) implements Adding {}

    /** The name cannot be kept as it is. */
    record NameRefused(SafeText.Reason reason) implements Adding {}

    record UnknownCountry() implements Adding {}
}
