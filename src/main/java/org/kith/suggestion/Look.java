package org.kith.suggestion;

import org.kith.suggestion.Outlook.Trace;

import java.util.Arrays;

/** On which step of each trait a candidate stands, as an {@link Outlook} shows it. */
final class Look {

    private static final double[] KM = {
        25, 50, 100, 180, 300, 450, 650, 900, 1300, 1900, 2800, 4500, 7000, 11000
    };
    private static final double EARTH_KM = 12742;
    private static final double[] CHORDS =
            Arrays.stream(KM).map(km -> Math.pow(Math.sin(km / EARTH_KM), 2)).toArray();

    private static final double[] DEGREES = {1, 2, 3, 4, 6, 9, 14, 22, 40};
    private static final double[] OUR_DEGREES = {1, 2, 4, 8, 16, 32};
    private static final double[] THEIR_DEGREES = {1, 2, 4, 8, 16, 32, 64};
    private static final double[] FRIENDS_HERE = {1, 2, 3, 5, 9, 16};
    private static final double[] FEW_DEGREES = {1, 3, 8, 20};
    private static final double[] HERE = {1, 2, 3, 5, 9};
    private static final double[] MANY = {2, 4, 8, 16};
    private static final int MANIES = 5;
    private static final double[] SHARES = {.01, .05, .1, .2, .3, .5};
    private static final double[] KNOWN_DEGREES = {3, 10};
    private static final double[] LATITUDES = {1, 2, 4, 6, 10, 15, 25};

    private final Outlook from;
    private final PlaceTable places;
    private final LinkTable links;
    private final Ties ties;

    Look(Outlook from) {
        this.from = from;
        this.places = from.places;
        this.links = from.links;
        this.ties = from.ties;
    }

    /**
     * @param steps filled in the order of {@link Trait#ALL}
     */
    void at(int they, short[] steps) {
        int at = itself(they, steps);
        at = traced(they, steps, at);
        at = where(they, steps, at);
        at = friends(they, steps, at);
        surroundings(they, steps, at);
        together(they, steps);
    }

    /**
     * What a trait is told as. Of friends and ties that are not there it tells nothing but who else
     * would have them.
     */
    Because about(Trait trait, int they) {
        return switch (trait.about) {
            case FRIENDS_IN_YOUR_COUNTRY ->
                    from.trace(Trace.COUNTRY_FRIENDS, they) > 0 ? trait.about : Because.FRIENDS;
            case REGIONS -> tied(places.region[they]) ? trait.about : Because.WHERE;
            default -> trait.about;
        };
    }

    private boolean tied(int region) {
        return from.ownRegion[region] > 0
                || from.wideRegion[region] > 0
                || ties.regionWithCountry(region, places.country[from.me]) > 0;
    }

    private int itself(int they, short[] steps) {
        int me = from.me;
        int large = Math.min(4, places.size[they] / 3);
        int degree = links.degree(they);
        int at = 0;
        steps[at++] = (short) size(they);
        steps[at++] = (short) (places.size[they] * 8 + places.size[me] / 2);
        steps[at++] = (short) (places.kind[me] * Scale.KINDS + places.kind[they]);
        steps[at++] = (short) (places.fame[they] * 5 + large);
        steps[at++] = (short) (places.fame[they] - places.fame[me] + 9);
        steps[at++] = (short) (Scale.step(degree, DEGREES) * 5 + large);
        steps[at++] =
                (short)
                        (Scale.step(links.degree(me), OUR_DEGREES) * 8
                                + Scale.step(degree, THEIR_DEGREES));
        return at;
    }

    private int traced(int they, short[] steps, int first) {
        int at = first;
        int degree = links.degree(they);
        int many = Scale.step(links.degree(from.me), MANY);
        float ours = from.trace(Trace.COUNTRY_FRIENDS, they);
        steps[at++] =
                (short) (Scale.step(ours, FRIENDS_HERE) * 5 + Scale.step(degree, FEW_DEGREES));
        steps[at++] = (short) Scale.step(from.trace(Trace.REGION_FRIENDS, they), HERE);
        steps[at++] = (short) (octaves(Trace.SHARED_FRIENDS, they, .25f, 15) * MANIES + many);
        steps[at++] = (short) (octaves(Trace.THREE_STEPS, they, .01f, 19) * MANIES + many);
        steps[at++] = octaves(Trace.NEAR_LINKED, they, .02f, 15);
        steps[at++] = octaves(Trace.NEAR_NEAR, they, .005f, 21);
        steps[at++] = octaves(Trace.OWN_NEAR, they, .08f, 8);
        steps[at++] = (short) (octaves(Trace.FRIEND_NEAR, they, .003f, 17) * MANIES + many);
        steps[at++] = octaves(Trace.ALIKE, they, .02f, 19);
        return at;
    }

    private int where(int they, short[] steps, int first) {
        int me = from.me;
        int region = places.region[they];
        int at = first;
        steps[at++] = (short) Scale.octaves(from.regionTie[region], .001f, 19);
        steps[at++] = (short) Scale.octaves(from.countryRegion[region], .001f, 19);
        boolean located = places.located(me) && places.located(they);
        steps[at++] = (short) (located ? Scale.step(chord(they), CHORDS) : 15);
        steps[at++] = (short) (located ? latitude(they) : 8);
        steps[at++] = (short) (places.name[me] == places.name[they] ? 1 : 0);
        steps[at++] = (short) (places.rank[me] * Scale.RANKS + places.rank[they]);
        int scripts = places.scripts[they];
        steps[at++] = (short) Math.min(5, Integer.bitCount(scripts & places.scripts[me]));
        steps[at++] = (short) Math.min(9, Integer.bitCount(scripts));
        return at;
    }

    private int friends(int they, short[] steps, int first) {
        int me = from.me;
        int degree = links.degree(they);
        boolean friendless = links.degree(me) == 0;
        float known = (float) Math.log(.5 + degree);
        int region = places.region[they];
        float wide = from.wideRegion[region] / (ties.regionSize[region] + 5f);
        int at = first;
        steps[at++] = gap(friendless, places.people[they] - links.friendSize[me]);
        steps[at++] = gap(friendless, known - links.friendDegree[me]);
        steps[at++] = gap(degree == 0, places.people[me] - links.friendSize[they]);
        steps[at++] = (short) (places.standing[they] * 4 + Math.min(3, places.standing[me] / 3));
        steps[at++] = links.standing[they];
        steps[at++] = octaves(Trace.WIDE_LINKED, they, .02f, 15);
        steps[at++] = (short) Scale.octaves(wide, .00003f, 21);
        steps[at++] = (short) (share(they) * 3 + Scale.step(degree, KNOWN_DEGREES));
        return at;
    }

    private void surroundings(int they, short[] steps, int first) {
        int me = from.me;
        float ours = from.trace(Trace.COUNTRY_FRIENDS, they);
        float size = from.trace(Trace.COUNTRY_SIZES, they) / ours;
        int at = first;
        steps[at++] = gap(ours == 0, places.people[me] - size);
        steps[at++] = (short) name(they);
        steps[at++] = (short) (places.crowd[me] * Scale.CROWDS + places.crowd[they]);
        steps[at++] = (short) Scale.octaves(from.cellTie(they), .0002f, 23);
        steps[at++] = (short) Scale.octaves(from.kindred(they), .005f, 19);
        steps[at++] = (short) Scale.step(from.ownRegion[places.region[they]], HERE);
        steps[at] = (short) unlinked(they);
    }

    /** What two of the others say together, where that is more than each says alone. */
    private void together(int they, short[] steps) {
        int degree = Scale.step(links.degree(they), FEW_DEGREES);
        int large = Math.min(4, places.size[they] / 3);
        int standing = Math.min(3, places.standing[they] / 3);
        int ours = Scale.step(from.trace(Trace.COUNTRY_FRIENDS, they), 1, 2, 5);
        int shared = step(steps, Trait.SHARED_FRIENDS) / MANIES;
        int three = step(steps, Trait.THREE_STEPS) / MANIES;
        int friendNear = step(steps, Trait.FRIEND_NEAR) / MANIES;
        int ownNear = step(steps, Trait.OWN_NEAR);
        int regions = step(steps, Trait.REGIONS);
        both(steps, Trait.THREE_STEPS_BY_DEGREE, three, degree);
        both(steps, Trait.THREE_STEPS_BY_SIZE, three, large);
        both(steps, Trait.THREE_STEPS_BY_STANDING, three, standing);
        both(steps, Trait.SHARED_BY_THREE_STEPS, shared, three / 3);
        both(steps, Trait.SHARED_BY_STANDING, shared, standing);
        both(steps, Trait.SHARED_BY_COUNTRY_FRIENDS, shared, ours);
        both(steps, Trait.OWN_NEAR_BY_FRIEND_NEAR, ownNear, friendNear);
        both(steps, Trait.FRIEND_NEAR_BY_SIZE, friendNear, large);
        both(steps, Trait.OWN_NEAR_BY_DEGREE, ownNear, degree);
        both(steps, Trait.REGIONS_BY_FRIENDS, regions, step(steps, Trait.REGION_FRIENDS));
        both(steps, Trait.REGIONS_BY_STANDING, regions, standing);
        int countryRegion = step(steps, Trait.COUNTRY_REGION);
        both(steps, Trait.COUNTRY_REGION_BY_SHARE, countryRegion, share(they));
        both(steps, Trait.NEAR_NEAR_BY_SIZE, step(steps, Trait.NEAR_NEAR), large);
        int around = step(steps, Trait.AROUND) / 3;
        both(steps, Trait.NEAR_LINKED_BY_AROUND, step(steps, Trait.NEAR_LINKED), around);
    }

    private static int step(short[] steps, Trait trait) {
        return steps[trait.ordinal()];
    }

    private static void both(short[] steps, Trait trait, int first, int second) {
        steps[trait.ordinal()] = trait.both(first, second);
    }

    /** How large a share of a candidate's friends is in the country of who asks. */
    private int share(int they) {
        return Scale.step(
                from.trace(Trace.COUNTRY_FRIENDS, they) / (links.degree(they) + 2f), SHARES);
    }

    /**
     * For who has no friends, how usual they are among places of its size and country, and how
     * large it is; 0 for who has some.
     */
    private int unlinked(int they) {
        if (links.degree(they) > 0) {
            return 0;
        }
        return 1 + Scale.usual(links.usual(they)) * 3 + Math.min(2, places.size[they] / 5);
    }

    private int name(int they) {
        int me = from.me;
        return places.name[me] == places.name[they]
                        || (places.beginnings[me] & places.beginnings[they]) != 0
                ? LikeNames.step(places.names[me], places.names[they])
                : 0;
    }

    /** A number between 0 and 1 that grows with the distance: a quarter of the chord, squared. */
    private double chord(int they) {
        double x = places.x[they] - places.x[from.me];
        double y = places.y[they] - places.y[from.me];
        double z = places.z[they] - places.z[from.me];
        return (x * x + y * y + z * z) / 4;
    }

    private int latitude(int they) {
        double apart = Math.abs(Math.abs(places.lat[from.me]) - Math.abs(places.lat[they]));
        return Scale.step(apart, LATITUDES);
    }

    private int size(int they) {
        float apart = places.people[they] - places.people[from.me];
        if (Float.isNaN(apart)) {
            return Float.isNaN(places.people[they]) ? 25 : 24;
        }
        return (int) Math.clamp(Math.floor(apart * 3) + 12, 0, 23);
    }

    private short octaves(Trace trace, int they, float least, int most) {
        return (short) Scale.octaves(from.trace(trace, they), least, most);
    }

    private static short gap(boolean nothing, float difference) {
        return (short) (nothing ? 0 : Scale.gap(difference));
    }
}
