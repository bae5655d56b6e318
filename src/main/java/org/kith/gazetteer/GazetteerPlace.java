package org.kith.gazetteer;

import java.util.List;

/**
 * A place of a gazetteer, with everything that is told of it there.
 *
 * @param id as the gazetteer numbers it, in its own way
 * @param name what the gazetteer calls it
 * @param country ISO 3166 code; empty where unknown
 * @param admin1 the first division of its country, coded in the gazetteer's way; empty where
 *     unknown
 * @param lat degrees north, NaN where unknown
 * @param lon degrees east, NaN where unknown
 * @param population 0 where unknown
 * @param kind such as a GeoNames feature code; empty where unknown
 * @param names its other spellings, in all scripts
 */
public record GazetteerPlace(
        String id,
        String name,
        String country,
        String admin1,
        double lat,
        double lon,
        long population,
        String kind,
        List<String> names) {

    public boolean located() {
        return !Double.isNaN(lat) && !Double.isNaN(lon);
    }
}
