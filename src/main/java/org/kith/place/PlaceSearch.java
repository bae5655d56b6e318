package org.kith.place;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Finds places by any spelling, in any script, with typos forgiven. */
public interface PlaceSearch {

    /** The likeliest first; each place once. Empty for a text without letters and digits. */
    List<Found> find(Query query);

    /**
     * @param text as typed; only its first 200 characters are read
     * @param country ISO 3166 code, to find places of one country only
     * @param limit at most so many, 1 to 200
     */
    record Query(String text, @Nullable String country, int limit) {

        public Query {
            limit = Math.clamp(limit, 1, 200);
        }

        public static Query of(String text, int limit) {
            return new Query(text, null, limit);
        }
    }

    /**
     * @param matchedName the spelling that the text came closest to
     * @param score 0…1; above 0.9 the text is, as far as one can tell, a name of this place
     */
    record Found(Place.Id place, String matchedName, double score) {}
}
