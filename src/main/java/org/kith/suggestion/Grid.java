package org.kith.suggestion;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Places by where they are, so that those around a place are found without asking all. */
final class Grid {

    /** Half a degree each. */
    static final int ROWS = 360;

    static final int COLUMNS = 720;
    private static final double KM_A_DEGREE = 111.2;
    private static final double NEAR_THE_POLE = 89;

    private final PlaceTable places;
    private final int[][] cells = new int[ROWS * COLUMNS][];
    private final int[] filled = new int[ROWS * COLUMNS];

    /** Takes a place that is near. */
    interface Seen {
        void at(int place, double km);
    }

    Grid(PlaceTable places, IntPredicate in) {
        this.places = places;
        for (int i = 0; i < places.count; i++) {
            if (places.located(i) && in.test(i)) {
                add(i);
            }
        }
    }

    /** Gives every place within so many kilometres, the centre not among them. */
    void around(int centre, double km, Seen seen) {
        if (!places.located(centre)) {
            return;
        }
        double lat = places.lat[centre];
        double tall = km / KM_A_DEGREE;
        double narrowest = Math.min(NEAR_THE_POLE, Math.abs(lat) + tall);
        double wide = Math.min(180, tall / Math.cos(Math.toRadians(narrowest)));
        int from = column(places.lon[centre] - wide);
        int to = Math.min(column(places.lon[centre] + wide), from + COLUMNS - 1);
        for (int row = row(lat - tall); row <= row(lat + tall); row++) {
            for (int column = from; column <= to; column++) {
                cell(row * COLUMNS + Math.floorMod(column, COLUMNS), centre, km, seen);
            }
        }
    }

    private void cell(int cell, int centre, double most, Seen seen) {
        for (int i = 0; i < filled[cell]; i++) {
            int place = cells[cell][i];
            double km = km(centre, place);
            if (km <= most && place != centre) {
                seen.at(place, km);
            }
        }
    }

    private void add(int place) {
        int cell = cell(places.lat[place], places.lon[place]);
        int[] there = cells[cell];
        if (there == null) {
            cells[cell] = new int[4];
        } else if (filled[cell] == there.length) {
            cells[cell] = Arrays.copyOf(there, 2 * there.length);
        }
        cells[cell][filled[cell]++] = place;
    }

    /** As on a flat Earth, which is near enough for neighbours. */
    private double km(int a, int b) {
        double north = places.lat[a] - places.lat[b];
        double apart = Math.abs(places.lon[a] - places.lon[b]);
        double middle = Math.toRadians((places.lat[a] + places.lat[b]) / 2);
        double east = Math.min(apart, 360 - apart) * Math.cos(middle);
        return KM_A_DEGREE * Math.sqrt(north * north + east * east);
    }

    static int cell(double lat, double lon) {
        return row(lat) * COLUMNS + Math.floorMod(column(lon), COLUMNS);
    }

    private static int row(double lat) {
        return (int) Math.clamp(Math.floor((lat + 90) * 2), 0, ROWS - 1);
    }

    private static int column(double lon) {
        return (int) Math.floor((lon + 180) * 2);
    }
}
