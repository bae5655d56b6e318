package org.kith.duplicates;

import java.util.Arrays;

/**
 * Rows without coordinates: each is held against all rows that share one of its names, or nearly
 * one, in its country or where one of the two has none.
 */
final class Unlocated {

    private static final double RIVAL = 1.5;
    private static final int MOST = 60;
    private static final int SHORTEST_TYPO = 5;
    private static final int LONGEST_TYPO = 30;

    private final PlaceTable table;
    private final PlacePair pair;
    private final Groups groups;
    private final int bits;

    Unlocated(PlaceTable table, PlacePair pair, Groups groups) {
        this.table = table;
        this.pair = pair;
        this.groups = groups;
        this.bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(table.size));
    }

    Evidence pairs(int[] rank) {
        boolean any = false;
        for (int row = 0; row < table.size && !any; row++) {
            any = !table.located(row);
        }
        if (!any) {
            return new Evidence(table.size);
        }
        long[] keys = keys(rank);
        return Parts.over(
                table.size,
                table.size,
                (from, to, found) -> {
                    var candidates = new Candidates();
                    for (int i = from; i < to; i++) {
                        int row = table.order[i];
                        if (!table.located(row)) {
                            candidates.of(row, keys, rank, found);
                        }
                    }
                });
    }

    /** The rows that one row may be, and which of the groups is the most likely. */
    private final class Candidates {

        private int[] ranks = new int[256];
        private float[] scores = new float[256];
        private int size;

        void of(int row, long[] keys, int[] rank, Evidence found) {
            gather(row, keys);
            var names = new NamePair(table, row);
            double all = 0;
            int kept = 0;
            int last = -1;
            for (int i = 0; i < size; i++) {
                int other = table.order[ranks[i]];
                if (ranks[i] != last && other != row) {
                    last = ranks[i];
                    float score =
                            pair.firstShared(row, other) >= 0
                                    ? pair.shared(row, other)
                                    : pair.spelt(names.with(other), row, other);
                    if (score > 0) {
                        ranks[kept] = ranks[i];
                        scores[kept++] = score;
                    }
                }
            }
            size = kept;
            share(rank[row], found);
        }

        /** What speaks for a row speaks less where as much speaks for another place. */
        private void share(int rank, Evidence found) {
            float top = 0;
            for (int i = 0; i < size; i++) {
                if (table.located(table.order[ranks[i]])) {
                    top = Math.max(top, scores[i]);
                }
            }
            for (int i = 0; i < size; i++) {
                double rivals = rivals(i);
                double score = scores[i] - Math.log1p(rivals) * RIVAL;
                if (scores[i] > top - 4 && score > 0) {
                    found.add((float) score, rank, ranks[i]);
                }
            }
        }

        /** How many other places fit as well, each counted by its strongest row. */
        private double rivals(int at) {
            int mine = groups.peek(table.order[ranks[at]]);
            double sum = 0;
            int counted = 0;
            for (int i = 0; i < size && counted < 20; i++) {
                int row = table.order[ranks[i]];
                int group = groups.peek(row);
                if (table.located(row) && group != mine && first(i, group)) {
                    sum += Math.min(1, Math.exp(strongest(group) - scores[at]));
                    counted++;
                }
            }
            return sum;
        }

        private boolean first(int at, int group) {
            for (int i = 0; i < at; i++) {
                if (groups.peek(table.order[ranks[i]]) == group) {
                    return false;
                }
            }
            return true;
        }

        private float strongest(int group) {
            float strongest = 0;
            for (int i = 0; i < size; i++) {
                if (groups.peek(table.order[ranks[i]]) == group) {
                    strongest = Math.max(strongest, scores[i]);
                }
            }
            return strongest;
        }

        private void gather(int row, long... keys) {
            size = 0;
            emit(
                    row,
                    true,
                    hash -> {
                        long low = hash << bits;
                        int at = Arrays.binarySearch(keys, low);
                        at = at < 0 ? -at - 1 : at;
                        int end = Math.min(keys.length, at + MOST);
                        for (; at < end && keys[at] >>> bits == low >>> bits; at++) {
                            add((int) (keys[at] & ((1L << bits) - 1)));
                        }
                    });
            Arrays.sort(ranks, 0, size);
        }

        private void add(int rank) {
            if (size == ranks.length) {
                ranks = Arrays.copyOf(ranks, 2 * size);
                scores = Arrays.copyOf(scores, 2 * size);
            }
            ranks[size++] = rank;
        }
    }

    private interface Taking {
        void key(long hash);
    }

    private long[] keys(int[] rank) {
        long[][] all = {new long[1 << 16]};
        int[] count = {0};
        for (int row = 0; row < table.size; row++) {
            long low = rank[row];
            emit(
                    row,
                    false,
                    hash -> {
                        if (count[0] == all[0].length) {
                            all[0] = Arrays.copyOf(all[0], 2 * count[0]);
                        }
                        all[0][count[0]++] = hash << bits | low;
                    });
        }
        long[] keys = Arrays.copyOf(all[0], count[0]);
        Arrays.parallelSort(keys);
        return keys;
    }

    /** The keys of a row: its names, their skeletons, and its first name with a letter left out. */
    private void emit(int row, boolean asking, Taking taking) {
        short country = table.country[row];
        names(row, country, taking);
        if (country != 0) {
            names(row, (short) 0, taking);
        }
    }

    private void names(int row, short country, Taking taking) {
        for (int i = table.from(row); i < table.to(row); i++) {
            taking.key(hash(table.name(i), 1, country));
        }
        int primary = table.primary(row);
        if (primary < 0) {
            return;
        }
        if (table.names.skeleton(primary) != 0) {
            taking.key(hash(table.names.skeleton(primary), 2, country));
        }
        String name = table.names.get(primary);
        if (name.length() >= SHORTEST_TYPO && name.length() <= LONGEST_TYPO && country != 0) {
            taking.key(hash(name.hashCode(), 3, country));
            for (int i = 0; i < name.length(); i++) {
                if (i == 0 || name.charAt(i) != name.charAt(i - 1)) {
                    taking.key(hash(without(name, i), 3, country));
                }
            }
        }
    }

    private static int without(String name, int at) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = i == at ? hash : 31 * hash + name.charAt(i);
        }
        return hash;
    }

    private long hash(int what, int sort, short country) {
        long mixed = (what * 0x9E3779B97F4A7C15L + sort) * 0xC2B2AE3D27D4EB4FL + country;
        mixed = (mixed ^ (mixed >>> 31)) * 0x9E3779B97F4A7C15L;
        return mixed >>> (bits + 1);
    }
}
