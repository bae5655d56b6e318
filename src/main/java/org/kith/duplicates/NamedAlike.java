package org.kith.duplicates;

import java.util.Arrays;

/** Located rows that share a name and lie near each other. */
final class NamedAlike {

    /** Degrees north; rows farther apart are not compared. */
    private static final float FAR = 0.6f;

    /** A row is compared with so many of one name, so that a list of one name takes no day. */
    private static final int MOST = 100;

    private final PlaceTable table;
    private final PlacePair pair;
    private final long[] byName;

    NamedAlike(PlaceTable table, PlacePair pair) {
        this.table = table;
        this.pair = pair;
        this.byName = byName();
    }

    Evidence pairs(int[] rank) {
        int[] starts = starts();
        return Parts.over(
                starts.length - 1,
                table.size,
                (from, to, found) -> {
                    for (int block = from; block < to; block++) {
                        block(starts[block], starts[block + 1], rank, found);
                    }
                });
    }

    private void block(int from, int to, int[] rank, Evidence found) {
        if (to - from < 2) {
            return;
        }
        int name = (int) (byName[from] >>> 32);
        long[] rows = new long[to - from];
        for (int i = from; i < to; i++) {
            int row = (int) byName[i];
            long north = Math.round((table.lat[row] + 90) * 1e5);
            rows[i - from] = north << 32 | rank[row] & 0xFFFFFFFFL;
        }
        Arrays.sort(rows);
        compare(rows, name, found);
    }

    private void compare(long[] rows, int name, Evidence found) {
        for (int i = 0; i < rows.length; i++) {
            int a = table.order[(int) rows[i]];
            int end = Math.min(rows.length, i + MOST);
            for (int j = i + 1; j < end; j++) {
                int b = table.order[(int) rows[j]];
                if (table.lat[b] - table.lat[a] > FAR) {
                    break;
                }
                if (Math.abs(table.lon[a] - table.lon[b]) < 10 && pair.firstShared(a, b) == name) {
                    float score = pair.shared(a, b);
                    if (score > 0) {
                        found.add(score, (int) rows[i], (int) rows[j]);
                    }
                }
            }
        }
    }

    private long[] byName() {
        int count = 0;
        for (int row = 0; row < table.size; row++) {
            count += table.located(row) ? table.to(row) - table.from(row) : 0;
        }
        long[] all = new long[count];
        int at = 0;
        for (int row = 0; row < table.size; row++) {
            if (table.located(row)) {
                for (int i = table.from(row); i < table.to(row); i++) {
                    all[at++] = (long) table.name(i) << 32 | row;
                }
            }
        }
        Arrays.parallelSort(all);
        return all;
    }

    private int[] starts() {
        int[] starts = new int[byName.length + 1];
        int count = 0;
        for (int i = 0; i < byName.length; i++) {
            if (i == 0 || byName[i] >>> 32 != byName[i - 1] >>> 32) {
                starts[count++] = i;
            }
        }
        starts[count] = byName.length;
        return Arrays.copyOf(starts, count + 1);
    }
}
