package org.kith.suggestion;

import org.kith.suggestion.LinkTable.Pair;
import org.kith.suggestion.Outlook.Trace;

import java.util.Arrays;

/** The countries as one place sees them that looks for a friend. */
final class CountryOutlook {

    private static final Trace[] STRONGEST = {
        Trace.SHARED_FRIENDS, Trace.THREE_STEPS, Trace.NEAR_LINKED, Trace.NEAR_NEAR
    };
    private static final double NEAR_KM = 100;
    private static final double NEAR_FADING_KM = 30;
    private static final float SIZE_UNKNOWN = .1f;
    private static final double EARTH_KM = 12742;

    private final Outlook outlook;
    private final PlaceTable places;
    private final LinkTable links;
    private final Ties ties;
    private final Surroundings around;
    private final double[][] centre;
    private final float[] near;
    private final float[] own;
    private final float[] friends;
    private final float[] alike;

    /** Friends in countries that have their friends where this one has. */
    private final float[] kindred;

    /** By {@link #STRONGEST}, by country. */
    private final float[][] most;

    private float allNear;
    private float allFriends;
    private float allAlike;
    private int me;

    /**
     * @param outlook of the place that this one looks from too, always before it
     */
    CountryOutlook(Outlook outlook, Surroundings around) {
        this.outlook = outlook;
        this.places = outlook.places;
        this.links = outlook.links;
        this.ties = outlook.ties;
        this.around = around;
        int count = places.countries.count();
        near = new float[count];
        own = new float[count];
        friends = new float[count];
        alike = new float[count];
        kindred = new float[count];
        most = new float[STRONGEST.length][count];
        centre = Arrays.stream(places.inCountry).map(this::centre).toArray(double[][]::new);
    }

    void from(int place) {
        me = place;
        for (float[] column : new float[][] {near, own, friends, alike}) {
            Arrays.fill(column, 0);
        }
        throughFriends();
        around.linked.around(me, NEAR_KM, this::neighbour);
        throughCountry();
        throughReached();
        throughKindred();
        allNear = sum(near);
        allFriends = sum(friends);
        allAlike = sum(alike);
    }

    /**
     * @param steps filled in the order of {@link CountryTrait#ALL}
     */
    void at(int country, short[] steps) {
        int home = places.country[me];
        double usual = (ties.ofCountry[country] + 1) / (2.0 * links.count + 250);
        double share = (ties.countries(home, country) + 10 * usual) / (ties.ofCountry[home] + 10);
        int region = places.region[me];
        double regional =
                (ties.regionWithCountry(region, country) + 5 * share) / (ties.ofRegion[region] + 5);
        int at = 0;
        steps[at++] = octaves(share, .0005f, 17);
        steps[at++] = octaves(regional, .0005f, 17);
        steps[at++] = octaves((near[country] + .5 * share) / (allNear + .5), .0005f, 19);
        steps[at++] =
                (short)
                        (Scale.step(own[country], 1, 2, 4) * 5
                                + Scale.step(links.degree(me), 1, 2, 4, 10));
        double theirs = (friends[country] + .3 * share) / (allFriends + .3);
        steps[at++] = allFriends == 0 ? 0 : octaves(theirs, .001f, 15);
        steps[at++] = (short) (country == home ? 1 : 0);
        steps[at++] = octaves(ties.ofCountry[country] / 2.0 + .3, .5f, 13);
        int size = places.inCountry[country].length;
        steps[at++] = (short) Scale.step(size, 3, 10, 30, 100, 300, 1000, 3000, 8000);
        steps[at++] = apart(home, country);
        steps[at++] = octaves(share / usual, .05f, 17);
        int large = Math.min(4, places.size[me] / 3);
        steps[at++] =
                (short) (Math.min(8, Scale.octaves((float) share, .001f, 17) / 2) * 5 + large);
        steps[at++] = octaves((alike[country] + share) / (allAlike + 1), .0005f, 17);
        steps[at++] = octaves(most[0][country], .25f, 15);
        steps[at++] = octaves(most[1][country], .01f, 19);
        steps[at++] = octaves(most[2][country], .02f, 15);
        steps[at++] = octaves(most[3][country], .005f, 21);
        steps[at] = octaves(kindred[country] / (links.degree(me) + 1), .002f, 19);
    }

    private void throughFriends() {
        for (int friend : links.friends[me]) {
            own[places.country[friend]]++;
            for (int theirs : links.friends[friend]) {
                if (theirs != me) {
                    friends[places.country[theirs]] += 1f / links.degree(friend);
                }
            }
        }
    }

    private void neighbour(int neighbour, double km) {
        double fading = Math.exp(-km / NEAR_FADING_KM);
        float weight = (float) (fading / Math.sqrt(links.degree(neighbour)));
        for (int theirs : links.friends[neighbour]) {
            if (theirs != me) {
                near[places.country[theirs]] += weight;
            }
        }
    }

    private void throughCountry() {
        for (Pair tie : ties.from(places.country[me])) {
            if (tie.a() != me) {
                float apart = places.people[tie.a()] - places.people[me];
                alike[places.country[tie.b()]] +=
                        Float.isNaN(apart) ? SIZE_UNKNOWN : (float) Math.exp(-apart * apart);
            }
        }
    }

    private void throughKindred() {
        Arrays.fill(kindred, 0);
        for (int with = 0; with < own.length; with++) {
            if (own[with] > 0) {
                float[] likeness = ties.kindred(with);
                for (int country = 0; country < kindred.length; country++) {
                    kindred[country] += own[with] * likeness[country];
                }
            }
        }
    }

    /** What leads most strongly to one place may outweigh what leads to its country. */
    private void throughReached() {
        for (float[] column : most) {
            Arrays.fill(column, 0);
        }
        outlook.reached(
                they -> {
                    if (they != me && !links.linked(me, they)) {
                        int country = places.country[they];
                        for (int i = 0; i < STRONGEST.length; i++) {
                            float trace = outlook.trace(STRONGEST[i], they);
                            most[i][country] = Math.max(most[i][country], trace);
                        }
                    }
                });
    }

    private short apart(int a, int b) {
        double km = EARTH_KM * Math.asin(Math.min(1, chord(centre[a], centre[b]) / 2));
        return (short) Scale.step(km, 1, 300, 600, 900, 1200, 1700, 2500, 4000, 6500, 10000);
    }

    private static double chord(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** A point on a globe of radius 1. */
    private double[] centre(int[] members) {
        double[] sum = new double[3];
        for (int i : members) {
            if (places.located(i)) {
                double lat = Math.toRadians(places.lat[i]);
                double lon = Math.toRadians(places.lon[i]);
                sum[0] += Math.cos(lat) * Math.cos(lon);
                sum[1] += Math.cos(lat) * Math.sin(lon);
                sum[2] += Math.sin(lat);
            }
        }
        double length = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
        return length == 0 ? sum : new double[] {sum[0] / length, sum[1] / length, sum[2] / length};
    }

    private static short octaves(double value, float least, int most) {
        return (short) Scale.octaves((float) value, least, most);
    }

    private static float sum(float[] column) {
        float sum = 0;
        for (float value : column) {
            sum += value;
        }
        return sum;
    }
}
