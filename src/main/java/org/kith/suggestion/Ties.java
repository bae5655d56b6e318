package org.kith.suggestion;

import org.kith.suggestion.LinkTable.Pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many links tie countries and their regions; a link within one counts at both ends. */
final class Ties {

    final int[] ofCountry;
    final int[] ofRegion;

    /** Places in each region. */
    final int[] regionSize;

    private static final double USUAL = 10;

    private final int[][] countries;

    /** Of countries that were asked for. */
    private final Map<Integer, float[]> kindred = new HashMap<>();

    private final List<List<Pair>> from = new ArrayList<>();
    private final Map<Long, Integer> regions = new HashMap<>();
    private final Map<Long, Integer> regionCountry = new HashMap<>();

    Ties(PlaceTable places, LinkTable links) {
        int many = places.countries.count();
        countries = new int[many][many];
        for (int country = 0; country < many; country++) {
            from.add(new ArrayList<>());
        }
        ofCountry = new int[many];
        ofRegion = new int[places.regions.count()];
        regionSize = new int[places.regions.count()];
        for (int a = 0; a < places.count; a++) {
            regionSize[places.region[a]]++;
            for (int b : links.friends[a]) {
                from.get(places.country[a]).add(new Pair(a, b));
                ofCountry[places.country[a]]++;
                ofRegion[places.region[a]]++;
                countries[places.country[a]][places.country[b]]++;
                regions.merge(LinkTable.key(places.region[a], places.region[b]), 1, Integer::sum);
                regionCountry.merge(
                        LinkTable.key(places.region[a], places.country[b]), 1, Integer::sum);
            }
        }
    }

    /**
     * How alike each country is to this one in where its friends are, 0…1: squared cosines of the
     * roots of links. Those within a country or with the other do not count; 0 of itself.
     */
    float[] kindred(int country) {
        return kindred.computeIfAbsent(country, this::likeness);
    }

    private float[] likeness(int a) {
        var likeness = new float[countries.length];
        var cosines = new double[likeness.length];
        for (int c = 0; c < likeness.length; c++) {
            if (c != a && countries[a][c] > 0) {
                for (int b = 0; b < likeness.length; b++) {
                    cosines[b] += b == a || b == c ? 0 : root(a, c) * root(b, c);
                }
            }
        }
        for (int b = 0; b < likeness.length; b++) {
            likeness[b] = (float) (cosines[b] * cosines[b]);
        }
        return likeness;
    }

    private double root(int a, int b) {
        return Math.sqrt(countries[a][b] / (ofCountry[a] + USUAL));
    }

    /** The links of a country's places; whoever of them stands first is in that country. */
    List<Pair> from(int country) {
        return from.get(country);
    }

    int countries(int a, int b) {
        return countries[a][b];
    }

    int regions(int a, int b) {
        return regions.getOrDefault(LinkTable.key(a, b), 0);
    }

    int regionWithCountry(int region, int country) {
        return regionCountry.getOrDefault(LinkTable.key(region, country), 0);
    }
}
