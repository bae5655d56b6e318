package org.kith.suggestion;

import java.util.Locale;

/** What traits are about, so that a person reads a dozen parts rather than fifty. */
public enum Because {
    /** What an average place of the same country gets. */
    START,
    SIZE,
    SEAT,
    NAMES,
    FRIENDS,
    FRIENDS_IN_YOUR_COUNTRY,
    FRIENDS_IN_COUNTRIES_LIKE_YOURS,
    REGIONS,
    FRIENDS_NEAR_YOU,
    NEIGHBOURS_LINKED,
    SHARED_FRIENDS,
    NEAR_A_FRIEND,
    WHERE,
    NAME,
    /** Only where no country was asked for. */
    COUNTRY;

    /** As it is written in a list: "shared friends". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
