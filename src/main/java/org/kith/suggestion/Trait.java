package org.kith.suggestion;

/**
 * What of a candidate is looked at, in as many steps as it has. What leads there through friends is
 * told for who has few friends and for who has many, and those named {@code BY} tell what two
 * things say together.
 */
enum Trait {
    SIZE(26, Because.SIZE),
    PEOPLE(Scale.SIZES * 8, Because.SIZE),
    KIND(Scale.KINDS * Scale.KINDS, Because.SEAT),
    FAME(Scale.FAMES * 5, Because.NAMES),
    FAME_APART(19, Because.NAMES),
    DEGREE(50, Because.FRIENDS),
    DEGREES(56, Because.FRIENDS),
    COUNTRY_FRIENDS(35, Because.FRIENDS_IN_YOUR_COUNTRY),
    REGION_FRIENDS(6, Because.FRIENDS_NEAR_YOU),
    SHARED_FRIENDS(16 * 5, Because.SHARED_FRIENDS),
    THREE_STEPS(20 * 5, Because.SHARED_FRIENDS),
    NEAR_LINKED(16, Because.FRIENDS_NEAR_YOU),
    NEAR_NEAR(22, Because.NEIGHBOURS_LINKED),
    OWN_NEAR(9, Because.NEAR_A_FRIEND),
    FRIEND_NEAR(18 * 5, Because.SHARED_FRIENDS),
    ALIKE(20, Because.FRIENDS_IN_YOUR_COUNTRY),
    REGIONS(20, Because.REGIONS),
    COUNTRY_REGION(20, Because.REGIONS),
    DISTANCE(16, Because.WHERE),
    LATITUDE(9, Because.WHERE),
    NAME(2, Because.NAME),
    RANKS(Scale.RANKS * Scale.RANKS, Because.SIZE),
    SHARED_SCRIPTS(6, Because.NAMES),
    SCRIPTS(10, Because.NAMES),
    FRIENDS_SIZE(14, Because.SIZE),
    FRIENDS_DEGREE(14, Because.FRIENDS),
    THEIR_FRIENDS_SIZE(14, Because.SIZE),
    STANDING(44, Because.SIZE),
    DEGREE_STANDING(11, Because.FRIENDS),
    WIDE_LINKED(16, Because.FRIENDS_NEAR_YOU),
    WIDE_REGION(22, Because.REGIONS),
    OUR_SHARE(24, Because.FRIENDS_IN_YOUR_COUNTRY),
    OUR_SIZE(14, Because.SIZE),
    NAME_ALIKE(LikeNames.STEPS, Because.NAME),
    CROWD(Scale.CROWDS * Scale.CROWDS, Because.WHERE),
    AROUND(24, Because.REGIONS),
    KINDRED_COUNTRIES(20, Because.FRIENDS_IN_COUNTRIES_LIKE_YOURS),
    OWN_REGION(6, Because.REGIONS),
    UNLINKED(Scale.USUALS * 3 + 1, Because.FRIENDS),
    THREE_STEPS_BY_DEGREE(20, 5, Because.SHARED_FRIENDS),
    THREE_STEPS_BY_SIZE(20, 5, Because.SHARED_FRIENDS),
    THREE_STEPS_BY_STANDING(20, 4, Because.SHARED_FRIENDS),
    SHARED_BY_THREE_STEPS(16, 7, Because.SHARED_FRIENDS),
    SHARED_BY_STANDING(16, 4, Because.SHARED_FRIENDS),
    SHARED_BY_COUNTRY_FRIENDS(16, 4, Because.SHARED_FRIENDS),
    OWN_NEAR_BY_FRIEND_NEAR(9, 18, Because.NEAR_A_FRIEND),
    FRIEND_NEAR_BY_SIZE(18, 5, Because.SHARED_FRIENDS),
    OWN_NEAR_BY_DEGREE(9, 5, Because.NEAR_A_FRIEND),
    REGIONS_BY_FRIENDS(20, 6, Because.REGIONS),
    REGIONS_BY_STANDING(20, 4, Because.REGIONS),
    COUNTRY_REGION_BY_SHARE(20, 7, Because.REGIONS),
    NEAR_NEAR_BY_SIZE(22, 5, Because.NEIGHBOURS_LINKED),
    NEAR_LINKED_BY_AROUND(16, 8, Because.FRIENDS_NEAR_YOU);

    static final Trait[] ALL = values();

    final int steps;
    final Because about;

    final int firsts;
    final int seconds;

    Trait(int steps, Because about) {
        this.steps = steps;
        this.about = about;
        this.firsts = steps;
        this.seconds = 1;
    }

    /**
     * Two things told together; nothing at all where the first, which is the reason, is not there.
     */
    Trait(int firsts, int seconds, Because about) {
        this.steps = 1 + (firsts - 1) * seconds;
        this.about = about;
        this.firsts = firsts;
        this.seconds = seconds;
    }

    short both(int first, int second) {
        return (short) (first == 0 ? 0 : 1 + (first - 1) * seconds + second);
    }
}
