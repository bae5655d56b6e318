package org.kith.duplicates;

import java.util.Arrays;

/** Finds the rows of a table that state one place. */
final class SamePlaces {

    private static final float LEAST = -1.9f;
    private static final float MEAN = -1.5f;
    private static final float MOST_LIKE = 6;

    /** What two groups need that have a name in common, and two that have none. */
    private static final float ENOUGH = 3;

    private static final float ENOUGH_OTHERWISE_CALLED = 6;

    private static final int FEW = 5;

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
    }

    private void keep(int row, int other, float score) {
        if (score > best[row]) {
            best[row] = score;
            partner[row] = other;
        }
    }

    /**
     * Whether nothing much tells the members of two groups apart, and each of them is like one of
     * the other group, as far as a few of each say: one misspelt row must not join two villages.
     */
    private boolean agree(int one, int other) {
        if (groups.size(one) == 1 && groups.size(other) == 1) {
            return true;
        }
        int[] ours = few(one);
        int[] theirs = few(other);
        float sum = 0;
        for (int a : ours) {
            for (int b : theirs) {
                float score = pair.circumstances(a, b);
                if (score < LEAST) {
                    return false;
                }
                sum += score;
            }
        }
        return sum / (ours.length * theirs.length) > MEAN
                && (Math.min(ours.length, theirs.length) == 1
                        || likeness(ours, theirs) + likeness(theirs, ours)
                                > (haveCommonName(ours, theirs)
                                        ? ENOUGH
                                        : ENOUGH_OTHERWISE_CALLED));
    }

    private boolean haveCommonName(int[] ours, int... theirs) {
        for (int a : ours) {
            for (int b : theirs) {
                if (pair.firstShared(a, b) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private int[] few(int group) {
        int[] few = new int[Math.min(FEW, groups.size(group))];
        int row = group;
        for (int i = 0; i < few.length; i++, row = groups.next(row)) {
            few[i] = row;
        }
        return few;
    }

    /** How much speaks for each of some rows being one of the others, on the average. */
    private float likeness(int[] ours, int... theirs) {
        float sum = 0;
        for (int a : ours) {
            var names = new NamePair(table, a);
            float most = -MOST_LIKE;
            for (int b : theirs) {
                float score =
                        pair.firstShared(a, b) >= 0
                                ? pair.shared(a, b)
                                : pair.spelt(names.with(b), a, b);
                most = Math.max(most, score);
            }
            sum += Math.min(MOST_LIKE, most);
        }
        return sum / ours.length;
    }
}
