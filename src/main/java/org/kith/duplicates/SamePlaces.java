package org.kith.duplicates;

import java.util.Arrays;

/** Finds the rows of a table that state one place. */
final class SamePlaces {

    private static final float LEAST = -1.9f;
    private static final float MEAN = -1.5f;
    private final PlaceTable table;
    private final PlacePair pair;
    private final Groups groups;

    /** For each row the strongest pair that it was joined by, and what spoke for it. */
    private final float[] best;

    private final int[] partner;

    private SamePlaces(PlaceTable table) {
        this.table = table;
        this.pair = new PlacePair(table);
        this.groups = new Groups(table.size);
        this.best = new float[table.size];
        this.partner = new int[table.size];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        Arrays.fill(partner, -1);
    }

    static SamePlaces in(PlaceTable table) {
        var same = new SamePlaces(table);
        int[] rank = table.arrange();
        same.join(new NamedAlike(table, same.pair).pairs(rank));
        same.join(new Neighbours(table, same.pair, same.groups).pairs());
        same.join(new Unlocated(table, same.pair, same.groups).pairs(rank));
        return same;
    }

    Groups groups() {
        return groups;
    }

    float best(int row) {
        return best[row];
    }

    int partner(int row) {
        return partner[row];
    }

    private void join(Evidence found) {
        long t = System.nanoTime();
        found.sort();
        for (int i = 0; i < found.size(); i++) {
            int a = table.order[found.a(i)];
            int b = table.order[found.b(i)];
            int one = groups.of(a);
            int other = groups.of(b);
            if (one == other || agree(one, other)) {
                groups.join(one, other);
                keep(a, b, found.score(i));
                keep(b, a, found.score(i));
            }
        }
        if (Boolean.getBoolean("kith.debug")) {
            System.err.println("join " + found.size() + " " + (System.nanoTime() - t) / 1000000);
        }
    }

    private void keep(int row, int other, float score) {
        if (score > best[row]) {
            best[row] = score;
            partner[row] = other;
        }
    }

    /** Whether nothing much tells the members of two groups apart, as far as a few of each say. */
    private boolean agree(int one, int other) {
        if (groups.size(one) == 1 && groups.size(other) == 1) {
            return true;
        }
        float sum = 0;
        int pairs = 0;
        int a = one;
        for (int i = 0; i < Math.min(5, groups.size(one)); i++, a = groups.next(a)) {
            int b = other;
            for (int j = 0; j < Math.min(5, groups.size(other)); j++, b = groups.next(b)) {
                float score = pair.circumstances(a, b);
                if (score < LEAST) {
                    return false;
                }
                sum += Math.max(-12, score);
                pairs++;
            }
        }
        return sum / pairs > MEAN;
    }
}
