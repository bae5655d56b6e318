package org.kith.duplicates;

import java.util.Arrays;

/** The places of a gazetteer by what they are called. */
final class KnownPlaces {

    private static final KnownPlaces NONE = new KnownPlaces(new PlaceTable());

    private final PlaceTable table;
    private final long[] byName;
    private final long[] bySkeleton;

    KnownPlaces(PlaceTable table) {
        this.table = table;
        long[] named = new long[1 << 10];
        int count = 0;
        for (int row = 0; row < table.size; row++) {
            for (int i = table.from(row); i < table.to(row); i++) {
                named = count == named.length ? Arrays.copyOf(named, 2 * count) : named;
                named[count++] = (long) table.name(i) << 32 | row;
            }
        }
        byName = Arrays.copyOf(named, count);
        Arrays.parallelSort(byName);
        bySkeleton = new long[count];
        for (int i = 0; i < count; i++) {
            int name = (int) (byName[i] >>> 32);
            bySkeleton[i] = sound(table.names.skeleton(name), table.country[(int) byName[i]]) | i;
        }
        Arrays.parallelSort(bySkeleton);
    }

    static KnownPlaces none() {
        return NONE;
    }

    PlaceTable table() {
        return table;
    }

    /** The places of a name. */
    int[] called(String folded) {
        int name = table.names.find(folded);
        return name < 0 ? new int[0] : rows(byName, (long) name << 32, 32);
    }

    /**
     * Positions of names in a country that sound alike; see {@link #nameAt} and {@link #placeAt}.
     */
    int[] sounding(int skeleton, short country) {
        return skeleton == 0 ? new int[0] : rows(bySkeleton, sound(skeleton, country), 24);
    }

    String nameAt(int position) {
        return table.names.get((int) (byName[position] >>> 32));
    }

    int placeAt(int position) {
        return (int) byName[position];
    }

    private static long sound(int skeleton, short country) {
        return ((skeleton * 31L + country) & 0x7F_FFFF_FFFFL) << 24;
    }

    private static int[] rows(long[] sorted, long low, int bits) {
        int from = Arrays.binarySearch(sorted, low);
        from = from < 0 ? -from - 1 : from;
        int to = from;
        while (to < sorted.length && sorted[to] >>> bits == low >>> bits) {
            to++;
        }
        int[] found = new int[to - from];
        for (int i = from; i < to; i++) {
            found[i - from] = (int) (sorted[i] & ((1L << bits) - 1));
        }
        return found;
    }
}
