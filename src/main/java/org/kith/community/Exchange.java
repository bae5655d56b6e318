package org.kith.community;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What friends give to each other: a group seeks some of it, and offers some. */
public enum Exchange {
    LETTERS,
    VISITS,
    HOSTING,
    SCHOOL_EXCHANGE,
    YOUTH_EXCHANGE,
    NURSES_EXCHANGE,
    TEACHING,
    LANGUAGE,
    MUSIC,
    FOOD,
    CRAFTS,
    SPORT,
    STORIES,
    SKILLS,
    TRADE,
    FUNDS,
    ADVOCACY;

    static final Set<String> CODES =
            Arrays.stream(values()).map(Exchange::code).collect(Collectors.toUnmodifiableSet());

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
