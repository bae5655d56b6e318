package org.kith.suggestion;

/** What of a country is looked at where partners are looked for in the whole world. */
enum CountryTrait {
    TIES(18),
    REGION_TIES(18),
    NEAR_TIES(20),
    OWN_FRIENDS(20),
    FRIENDS_OF_FRIENDS(16),
    HOME(2),
    LINKS(14),
    PLACES(10),
    APART(11),
    LIFT(18),
    TIES_BY_SIZE(45),
    ALIKE_TIES(18),
    MOST_SHARED_FRIENDS(16),
    MOST_THREE_STEPS(20),
    MOST_NEAR_LINKED(16),
    MOST_NEAR_NEAR(22),
    KINDRED(20);

    static final CountryTrait[] ALL = values();

    final int steps;

    CountryTrait(int steps) {
        this.steps = steps;
    }
}
