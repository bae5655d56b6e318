package org.kith.duplicates;

import org.kith.gazetteer.GazetteerPlace;

import java.util.Arrays;

/** Rows of places in columns: what is stated of each, as numbers that compare fast. */
final class PlaceTable {

    private static final double DEGREE = 100;
    private static final float MINUTE = 1.6f;

    final FoldedNames names = new FoldedNames();
    String[] ids = new String[1 << 12];
    long[] signs = new long[1 << 12];
    private int[] from = new int[(1 << 12) + 1];
    private int[] primary = new int[1 << 12];
    private int[] numbers = new int[1 << 14];
    short[] country = new short[1 << 12];
    int[] admin = new int[1 << 12];
    float[] lat = new float[1 << 12];
    float[] lon = new float[1 << 12];

    /** How exact the coordinates are stated, in kilometres. */
    float[] exact = new float[1 << 12];

    int[] population = new int[1 << 12];
    byte[] kind = new byte[1 << 12];
    int size;

    /** Rows in an order that does not depend on how the list was sorted. */
    int[] order = {};

    /** Not for two threads at once; the names are folded, the first is what it is called. */
    void add(GazetteerPlace place, String[] folded) {
        if (size == ids.length) {
            grow();
        }
        ids[size] = place.id();
        addNames(folded);
        country[size] = code(place.country());
        admin[size] = place.admin1().isEmpty() ? 0 : place.admin1().hashCode() | 1;
        lat[size] = (float) place.lat();
        lon[size] = (float) place.lon();
        exact[size] = place.located() ? exactness(place.lat(), place.lon()) : Float.NaN;
        population[size] = (int) Math.min(Integer.MAX_VALUE, place.population());
        kind[size] = kind(place.kind());
        signs[size] = sign(place, folded);
        size++;
    }

    /** To be called once all rows are in; gives each row's place in {@link #order}. */
    int[] arrange() {
        var sorted = new long[size];
        for (int row = 0; row < size; row++) {
            sorted[row] = signs[row];
        }
        Arrays.parallelSort(sorted);
        int[] rank = new int[size];
        int[] taken = new int[size];
        order = new int[size];
        for (int row = 0; row < size; row++) {
            int at = Arrays.binarySearch(sorted, signs[row]);
            while (at > 0 && sorted[at - 1] == signs[row]) {
                at--;
            }
            rank[row] = at + taken[at]++;
            order[rank[row]] = row;
        }
        return rank;
    }

    boolean located(int row) {
        return !Float.isNaN(lat[row]);
    }

    int primary(int row) {
        return primary[row];
    }

    boolean named(int row, int name) {
        return Arrays.binarySearch(numbers, from[row], from[row + 1], name) >= 0;
    }

    /** Where the numbers of its names begin; they end where the next row's begin. */
    int from(int row) {
        return from[row];
    }

    int to(int row) {
        return from[row + 1];
    }

    /** One name of a row; ascending within the row. */
    int name(int at) {
        return numbers[at];
    }

    private void addNames(String... folded) {
        int start = from[size];
        if (start + folded.length > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * (start + folded.length));
        }
        int end = start;
        for (String name : folded) {
            numbers[end++] = names.number(name);
        }
        primary[size] = folded.length == 0 ? -1 : numbers[start];
        Arrays.sort(numbers, start, end);
        int kept = start;
        for (int i = start; i < end; i++) {
            if (i == start || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
                names.count(numbers[i]);
            }
        }
        from[size + 1] = kept;
    }

    /** Two letters as a number; 0 where unknown. */
    static short code(String country) {
        return country.length() < 2
                ? 0
                : (short) ((country.charAt(0) & 127) << 7 | (country.charAt(1) & 127));
    }

    private static byte kind(String code) {
        if (code.isEmpty()) {
            return 0;
        }
        return (byte) (code.startsWith("ADM") ? 1 : code.startsWith("PPLX") ? 2 : 3);
    }

    private static float exactness(double lat, double lon) {
        for (int decimals = 0; decimals < 4; decimals++) {
            double unit = Math.pow(10, decimals);
            if (whole(lat * unit) && whole(lon * unit)) {
                return (float) (DEGREE / unit);
            }
        }
        return whole(lat * 60) && whole(lon * 60) ? MINUTE : 0;
    }

    private static boolean whole(double value) {
        return Math.abs(value - Math.rint(value)) < 7e-4;
    }

    private static long sign(GazetteerPlace place, String... folded) {
        long sign = place.id().hashCode();
        sign = sign * 0x9E3779B97F4A7C15L + Arrays.hashCode(folded);
        sign = sign * 0x9E3779B97F4A7C15L + place.hashCode();
        return sign ^ (sign >>> 29);
    }

    private void grow() {
        int more = 2 * ids.length;
        ids = Arrays.copyOf(ids, more);
        signs = Arrays.copyOf(signs, more);
        from = Arrays.copyOf(from, more + 1);
        primary = Arrays.copyOf(primary, more);
        country = Arrays.copyOf(country, more);
        admin = Arrays.copyOf(admin, more);
        lat = Arrays.copyOf(lat, more);
        lon = Arrays.copyOf(lon, more);
        exact = Arrays.copyOf(exact, more);
        population = Arrays.copyOf(population, more);
        kind = Arrays.copyOf(kind, more);
    }
}
