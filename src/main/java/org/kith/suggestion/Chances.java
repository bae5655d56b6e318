package org.kith.suggestion;

import java.util.Arrays;

/**
 * How likely each place is to become the friend of one that looks for a friend: a chance for each
 * country, and in it one for each of its places, which sum to 1.
 */
final class Chances {

    /**
     * The places of one country, in their order.
     *
     * @param log natural logarithms of the chances; minus infinity for who cannot be asked
     * @param usual what each trait adds on the mean, in the order of {@link Trait#ALL}
     */
    record Within(int[] places, double[] log, double[] usual) {}

    private static final int LARGE_COUNTRY = 300;
    private static final int STANDS_FOR = 40;
    private static final int TOWN_STANDS_FOR = 4;

    /** A step of {@link Scale#size}: 60,000 people. */
    private static final int CITY = 10;

    private final World world;
    private final Weights[] weights;
    private final Look look;
    private final boolean ofMembers;
    private final short[] steps = new short[Trait.ALL.length];
    private final short[] countrySteps = new short[CountryTrait.ALL.length];
    private int me;
    private Weights mine;

    /**
     * @param weights for places without links, and for those that have some
     */
    Chances(World world, Weights[] weights) {
        this.world = world;
        this.weights = weights;
        this.look = new Look(world.outlook());
        this.mine = weights[0];
        this.ofMembers = world.ofMembers();
    }

    void from(int place) {
        me = place;
        mine = weights[world.links().degree(place) > 0 ? 1 : 0];
        world.outlook().from(place);
        world.countries().from(place);
    }

    /** Natural logarithms of the chance that a friend is in each country. */
    double[] countries() {
        double[] sums = new double[world.places().countries.count()];
        for (int country = 0; country < sums.length; country++) {
            world.countries().at(country, countrySteps);
            for (int trait = 0; trait < countrySteps.length; trait++) {
                sums[country] += mine.countries[trait][countrySteps[trait]];
            }
        }
        double[] once = new double[sums.length];
        Arrays.fill(once, 1);
        return normal(sums, once);
    }

    /**
     * @param alone whether this country alone is looked at, and so all its places
     */
    Within places(int country, boolean alone) {
        int[] members = world.places().inCountry[country];
        double[] sums = new double[members.length];
        double[] counts = new double[members.length];
        double[] usual = new double[steps.length];
        double asked = 0;
        for (int i = 0; i < members.length; i++) {
            counts[i] = counts(members, i, alone);
            sums[i] = counts[i] > 0 ? sum(members[i], counts[i], usual) : Double.NEGATIVE_INFINITY;
            asked += counts[i];
        }
        for (int trait = 0; trait < usual.length; trait++) {
            usual[trait] /= Math.max(1, asked);
        }
        return new Within(members, normal(sums, counts), usual);
    }

    /**
     * For how many a place stands. Where the whole world is looked at, of the villages of a large
     * country that nobody is linked with and little leads to, each fortieth stands for forty, and
     * of the towns to which nothing leads each fourth for four: that they are many matters, which
     * one it is hardly. Members all stand for themselves.
     */
    private int counts(int[] members, int i, boolean alone) {
        int place = members[i];
        if (place == me || world.links().linked(me, place)) {
            return 0;
        }
        if (alone
                || ofMembers
                || members.length < LARGE_COUNTRY
                || world.outlook().leadsTo(place)
                || world.places().size[place] >= CITY) {
            return 1;
        }
        int standsFor = STANDS_FOR;
        if (world.links().degree(place) > 0) {
            standsFor = world.outlook().reaches(place) ? 1 : TOWN_STANDS_FOR;
        }
        // Whose turn it is to stand for the others differs with who asks.
        return (i + me) % standsFor == 0 ? standsFor : 0;
    }

    /** What each trait of a candidate adds, in the order of {@link Trait#ALL}. */
    double[] parts(int candidate) {
        look.at(candidate, steps);
        double[] parts = new double[steps.length];
        for (int trait = 0; trait < steps.length; trait++) {
            parts[trait] = mine.places[trait][steps[trait]];
        }
        return parts;
    }

    /** What each trait of a candidate is told as, in the order of {@link Trait#ALL}. */
    Because[] about(int candidate) {
        return Arrays.stream(Trait.ALL)
                .map(trait -> look.about(trait, candidate))
                .toArray(Because[]::new);
    }

    private double sum(int candidate, double counts, double[] all) {
        look.at(candidate, steps);
        double sum = 0;
        for (int trait = 0; trait < steps.length; trait++) {
            float part = mine.places[trait][steps[trait]];
            sum += part;
            all[trait] += counts * part;
        }
        return sum;
    }

    private static double[] normal(double[] sums, double[] counts) {
        double most = Arrays.stream(sums).max().orElse(Double.NEGATIVE_INFINITY);
        if (most == Double.NEGATIVE_INFINITY) {
            return sums;
        }
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            all += counts[i] * Math.exp(sums[i] - most);
        }
        double whole = most + Math.log(all);
        for (int i = 0; i < sums.length; i++) {
            sums[i] -= whole;
        }
        return sums;
    }
}
