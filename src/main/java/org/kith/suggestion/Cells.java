package org.kith.suggestion;

import java.util.Arrays;

/** How much half a degree of land, and the land around it, is tied to who looks for a friend. */
final class Cells {

    private static final float USUAL = 5;
    private static final float BESIDE = .5f;
    private static final float LINK_COUNTS_AS = 3;

    private final int[] cell;
    private final float[] size = new float[Grid.ROWS * Grid.COLUMNS];
    private final float[] known = new float[Grid.ROWS * Grid.COLUMNS];
    private final float[] ties = new float[Grid.ROWS * Grid.COLUMNS];

    Cells(PlaceTable places, LinkTable links) {
        cell = new int[places.count];
        for (int i = 0; i < cell.length; i++) {
            cell[i] = places.located(i) ? Grid.cell(places.lat[i], places.lon[i]) : -1;
            if (cell[i] >= 0) {
                size[cell[i]] += 1 + links.degree(i) * LINK_COUNTS_AS;
            }
        }
    }

    void forget() {
        Arrays.fill(ties, 0);
        Arrays.fill(known, Float.NaN);
    }

    void add(int place, float tie) {
        if (cell[place] >= 0) {
            ties[cell[place]] += tie;
        }
    }

    /** Of a candidate's cell and the eight around it, by how much there is. */
    float tie(int candidate) {
        int at = cell[candidate];
        if (at < 0) {
            return 0;
        }
        if (Float.isNaN(known[at])) {
            known[at] = around(at);
        }
        return known[at];
    }

    private float around(int centre) {
        float tie = 0;
        float all = USUAL;
        for (int row = -1; row <= 1; row++) {
            for (int column = -1; column <= 1; column++) {
                int beside = centre + row * Grid.COLUMNS + column;
                int at = Math.floorMod(beside, ties.length);
                float counts = row == 0 && column == 0 ? 1 : BESIDE;
                tie += counts * ties[at];
                all += counts * size[at];
            }
        }
        return tie / all;
    }
}
