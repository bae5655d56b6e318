package org.kith.suggestion;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The world as one place sees it that looks for a friend: whom the friends and neighbours that it
 * has lead to. Used again for the next place, since its columns are as long as the gazetteer.
 */
final class Outlook {

    private static final double NEAR_KM = 60;
    private static final double NEAR_FADING_KM = 15;
    private static final double WIDE_KM = 250;
    private static final double WIDE_FADING_KM = 80;
    private static final float SAME_KIND = 1.5f;
    private static final float SIZE_UNKNOWN = .3f;
    private static final float NEAR_ENOUGH = .2f;
    private static final float SMALL_TOWN = 8;

    /** What is gathered on the way to a candidate. */
    enum Trace {
        SHARED_FRIENDS,
        THREE_STEPS,
        NEAR_LINKED,
        NEAR_NEAR,
        OWN_NEAR,
        FRIEND_NEAR,
        ALIKE,
        COUNTRY_FRIENDS,
        COUNTRY_SIZES,
        REGION_FRIENDS,
        WIDE_LINKED
    }

    final PlaceTable places;
    final LinkTable links;
    final Ties ties;

    /** Of regions. */
    final float[] regionTie;

    final float[] countryRegion;
    final float[] wideRegion;
    final float[] ownRegion;
    int me;

    private final Cells cells;
    private final Surroundings around;
    private final float[][] traces;
    private final boolean[] seen;
    private final int[] trail;
    private int trailed;

    /** Of all places, as they look from the country {@link #lookedFrom}. */
    private final float[] kindred;

    private int lookedFrom = -1;

    Outlook(PlaceTable places, LinkTable links, Ties ties, Surroundings around) {
        this.places = places;
        this.links = links;
        this.ties = ties;
        this.around = around;
        traces = new float[Trace.values().length][places.count];
        seen = new boolean[places.count];
        trail = new int[places.count];
        kindred = new float[places.count];
        cells = new Cells(places, links);
        regionTie = new float[places.regions.count()];
        countryRegion = new float[places.regions.count()];
        wideRegion = new float[places.regions.count()];
        ownRegion = new float[places.regions.count()];
    }

    void from(int place) {
        forget();
        me = place;
        lookFrom(places.country[place]);
        throughFriends();
        throughNeighbours();
        throughCountry();
        throughRegions();
    }

    float trace(Trace trace, int candidate) {
        return traces[trace.ordinal()][candidate];
    }

    /** Gives every candidate that anything leads to, in no order. */
    void reached(IntConsumer to) {
        for (int i = 0; i < trailed; i++) {
            to.accept(trail[i]);
        }
    }

    /** Whether anything leads to a candidate: a friend, a neighbour, or a link of the country. */
    boolean reaches(int candidate) {
        return seen[candidate];
    }

    /** Whether friends of friends, or of neighbours, are near enough to a place without links. */
    boolean leadsTo(int candidate) {
        return seen[candidate]
                && (trace(Trace.NEAR_NEAR, candidate) > NEAR_ENOUGH
                        || trace(Trace.OWN_NEAR, candidate) > NEAR_ENOUGH
                        || trace(Trace.FRIEND_NEAR, candidate) > NEAR_ENOUGH);
    }

    /** How much the wider neighbourhood is tied to the country around a candidate. */
    float cellTie(int candidate) {
        return cells.tie(candidate);
    }

    /** What part of a candidate's friends is in countries like mine, each by how alike it is. */
    float kindred(int candidate) {
        return kindred[candidate];
    }

    private void lookFrom(int country) {
        if (country == lookedFrom) {
            return;
        }
        lookedFrom = country;
        float[] alike = ties.kindred(country);
        for (int other = 0; other < places.count; other++) {
            float sum = 0;
            for (int friend : links.friends[other]) {
                sum += alike[places.country[friend]];
            }
            kindred[other] = sum / (links.degree(other) + 2);
        }
    }

    private void forget() {
        for (int i = 0; i < trailed; i++) {
            seen[trail[i]] = false;
            for (float[] trace : traces) {
                trace[trail[i]] = 0;
            }
        }
        trailed = 0;
        Arrays.fill(wideRegion, 0);
        Arrays.fill(ownRegion, 0);
        cells.forget();
    }

    private void throughFriends() {
        for (int friend : links.friends[me]) {
            spread(Trace.OWN_NEAR, friend, 1);
            ownRegion[places.region[friend]]++;
            float rare = 1 / (float) Math.log(1.5 + links.degree(friend));
            for (int theirs : links.friends[friend]) {
                if (theirs != me) {
                    add(Trace.SHARED_FRIENDS, theirs, rare);
                    spread(Trace.FRIEND_NEAR, theirs, 1f / links.degree(friend));
                    thirdStep(friend, theirs, rare);
                }
            }
        }
    }

    private void thirdStep(int first, int second, float rare) {
        double many = (double) links.degree(first) * links.degree(second);
        float weight = rare / (float) Math.sqrt(many);
        for (int third : links.friends[second]) {
            if (third != first && third != me) {
                add(Trace.THREE_STEPS, third, weight);
            }
        }
    }

    private void throughNeighbours() {
        around.linked.around(me, NEAR_KM, this::neighbour);
        around.linked.around(me, WIDE_KM, this::farNeighbour);
    }

    private void neighbour(int neighbour, double km) {
        float weight = (float) Math.exp(-km / NEAR_FADING_KM);
        float share = weight / (float) Math.sqrt(links.degree(neighbour));
        for (int theirs : links.friends[neighbour]) {
            if (theirs != me) {
                add(Trace.NEAR_LINKED, theirs, weight);
                spread(Trace.NEAR_NEAR, theirs, share);
            }
        }
    }

    private void farNeighbour(int neighbour, double km) {
        float weight = (float) Math.exp(-km / WIDE_FADING_KM);
        float share = weight / (float) Math.sqrt(links.degree(neighbour));
        for (int theirs : links.friends[neighbour]) {
            if (theirs != me) {
                add(Trace.WIDE_LINKED, theirs, weight);
                wideRegion[places.region[theirs]] += share;
                cells.add(theirs, share);
            }
        }
    }

    private void throughCountry() {
        for (int other : places.inCountry[places.country[me]]) {
            if (other != me && links.degree(other) > 0) {
                float alike = alike(other);
                float people =
                        Float.isNaN(places.people[other]) ? SMALL_TOWN : places.people[other];
                boolean here = places.region[other] == places.region[me];
                for (int theirs : links.friends[other]) {
                    add(Trace.ALIKE, theirs, alike);
                    add(Trace.COUNTRY_FRIENDS, theirs, 1);
                    add(Trace.COUNTRY_SIZES, theirs, people);
                    add(Trace.REGION_FRIENDS, theirs, here ? 1 : 0);
                }
            }
        }
    }

    private float alike(int other) {
        float apart = places.people[other] - places.people[me];
        return Float.isNaN(apart)
                ? SIZE_UNKNOWN
                : (float) Math.exp(-apart * apart)
                        * (places.kind[other] == places.kind[me] ? SAME_KIND : 1);
    }

    /** Where little is known of a region, it is taken to do as its country does. */
    private void throughRegions() {
        int country = places.country[me];
        int region = places.region[me];
        double part = ties.ofRegion[region] / (double) Math.max(1, ties.ofCountry[country]);
        for (int other = 0; other < regionTie.length; other++) {
            double many = ties.regionWithCountry(other, country);
            double size = ties.regionSize[other] + 2;
            countryRegion[other] = (float) ((many + .2) / size);
            regionTie[other] =
                    ties.ofRegion[region] == 0
                            ? 0
                            : (float) ((ties.regions(region, other) + many * part + .05) / size);
        }
    }

    private void spread(Trace trace, int centre, float weight) {
        add(trace, centre, weight);
        int[] near = around.near[centre];
        float[] nearness = around.nearness[centre];
        for (int i = 0; i < near.length; i++) {
            add(trace, near[i], weight * nearness[i]);
        }
    }

    private void add(Trace trace, int candidate, float weight) {
        if (!seen[candidate]) {
            seen[candidate] = true;
            trail[trailed++] = candidate;
        }
        traces[trace.ordinal()][candidate] += weight;
    }
}
