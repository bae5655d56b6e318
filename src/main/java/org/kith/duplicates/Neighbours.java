package org.kith.duplicates;

import java.util.Arrays;

/** Located rows that lie near each other and are called by other spellings. */
final class Neighbours {

    /** Degrees north of a band. */
    private static final double BAND = 0.06;

    private static final double UNIT = 1e4;
    private static final int ROW_BITS = 28;
    private static final int LON_BITS = 23;
    private static final int MOST = 250;

    private final PlaceTable table;
    private final PlacePair pair;
    private final Groups groups;
    private final long[] sorted;

    Neighbours(PlaceTable table, PlacePair pair, Groups groups) {
        this.table = table;
        this.pair = pair;
        this.groups = groups;
        this.sorted = sorted();
    }

    Evidence pairs() {
        return Parts.over(
                sorted.length,
                table.size,
                (from, to, found) -> {
                    for (int i = from; i < to; i++) {
                        around(i, found);
                    }
                });
    }

    private void around(int at, Evidence found) {
        int rank = (int) (sorted[at] & ((1L << ROW_BITS) - 1));
        int a = table.order[rank];
        var names = new NamePair(table, a);
        double lat = Math.min(85, Math.abs(table.lat[a]));
        long wide = Math.round(BAND / Math.cos(Math.toRadians(lat)) * UNIT);
        long band = sorted[at] >>> (ROW_BITS + LON_BITS);
        long lon = sorted[at] >>> ROW_BITS & ((1L << LON_BITS) - 1);
        compare(at + 1, key(band, lon + wide), rank, names, found);
        int next = Arrays.binarySearch(sorted, key(band + 1, Math.max(0, lon - wide)));
        compare(next < 0 ? -next - 1 : next, key(band + 1, lon + wide), rank, names, found);
    }

    private void compare(int from, long before, int rank, NamePair names, Evidence found) {
        int a = table.order[rank];
        int root = groups.peek(a);
        int end = Math.min(sorted.length, from + MOST);
        for (int i = from; i < end && sorted[i] < before; i++) {
            int other = (int) (sorted[i] & ((1L << ROW_BITS) - 1));
            int b = table.order[other];
            if (groups.peek(b) != root) {
                float around = pair.circumstances(a, b);
                if (around + PlacePair.NAME[PlacePair.LETTERS] > 0) {
                    score(around, names.with(b), rank, other, found);
                }
            }
        }
    }

    private static void score(float around, int name, int rank, int other, Evidence found) {
        float score = around + PlacePair.NAME[name];
        if (score > 0) {
            found.add(score, rank, other);
        }
    }

    private static long key(long band, long lon) {
        return (band << LON_BITS | lon) << ROW_BITS;
    }

    private long[] sorted() {
        int count = 0;
        long[] all = new long[table.size];
        for (int rank = 0; rank < table.size; rank++) {
            int row = table.order[rank];
            if (table.located(row)) {
                long band = (long) ((table.lat[row] + 90) / BAND);
                long lon = Math.round((table.lon[row] + 180) * UNIT);
                all[count++] = key(band, lon) | rank;
            }
        }
        all = Arrays.copyOf(all, count);
        Arrays.parallelSort(all);
        return all;
    }
}
