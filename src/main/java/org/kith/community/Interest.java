package org.kith.community;

import java.util.Locale;

/** What communities and groups want to share with a partner. */
public enum Interest {
    SCHOOLS,
    HEALTH,
    WOMEN,
    YOUTH,
    FAITH,
    CULTURE,
    SPORT,
    FARMING,
    TRADE,
    ENVIRONMENT,
    HUMAN_RIGHTS,
    VISITS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
