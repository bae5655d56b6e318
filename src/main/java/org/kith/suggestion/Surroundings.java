package org.kith.suggestion;

import java.util.Arrays;

/** The linked places by where they are, and what lies around each of them. */
final class Surroundings {

    private static final double RADIUS_KM = 30;
    private static final double FADING_KM = 12;
    private static final int MOST = 20_000;

    final Grid linked;

    /** Of a linked place the places around it, and 1…0 how near they are. */
    final int[][] near;

    final float[][] nearness;

    Surroundings(PlaceTable places, LinkTable links, Grid all) {
        linked = new Grid(places, place -> links.degree(place) > 0);
        near = new int[places.count][];
        nearness = new float[places.count][];
        var found = new Found();
        for (int i = 0; i < places.count; i++) {
            if (links.degree(i) > 0) {
                found.count = 0;
                all.around(i, RADIUS_KM, found);
                near[i] = Arrays.copyOf(found.places, found.count);
                nearness[i] = Arrays.copyOf(found.weights, found.count);
            }
        }
    }

    private static final class Found implements Grid.Seen {

        private final int[] places = new int[MOST];
        private final float[] weights = new float[MOST];
        private int count;

        @Override
        public void at(int place, double km) {
            if (count < MOST) {
                places[count] = place;
                weights[count++] = (float) Math.exp(-km / FADING_KM);
            }
        }
    }
}
