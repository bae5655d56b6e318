package org.kith.duplicates;

/**
 * How much speaks for two rows being one place, in units of evidence: each fact adds or takes what
 * it is worth, above zero they are rather the same. Symmetric.
 */
final class PlacePair {

    static final int CALLED = 0;
    static final int OTHERWISE_CALLED = 1;
    static final int IN_COMMON = 2;
    static final int LETTERS = 3;
    static final int SOUND = 9;
    static final int UNLIKE = 10;
    static final int ATTESTED = 11;

    static final float[] NAME = {
        0.9f, 0, -0.5f, 2.5f, 0.9f, 0.5f, 0.2f, -0.6f, -1.1f, -2, -11, 0.2f, -1.2f, -2, -2.2f, -3,
        -3.5f
    };
    private static final float[] DISTANCE = {12, 8.5f, 7, 5.2f, 3.8f, 1, -0.8f, -2, -4, -6, -20, 0};
    private static final float[] COUNTRY = {0, 0, -4};
    private static final float[] ADMIN = {0, 1.7f, -5};
    private static final float[] KIND = {0, 0, -2};
    private static final float[] POPULATION = {0, 4, 1.3f, 1.1f, -1.3f, -4.5f, -6};
    private static final float SHARED = 0.6f;

    private final PlaceTable table;

    PlacePair(PlaceTable table) {
        this.table = table;
    }

    /** Without the names. */
    float circumstances(int a, int b) {
        return DISTANCE[distance(a, b)]
                + COUNTRY[country(a, b)]
                + ADMIN[admin(a, b)]
                + POPULATION[population(a, b)]
                + KIND[kind(a, b)];
    }

    /** Of two rows that share a name. */
    float shared(int a, int b) {
        return NAME[sharing(a, b)]
                + SHARED * Math.min(3, sharedNames(a, b) - 1)
                + circumstances(a, b);
    }

    int sharing(int a, int b) {
        int one = table.primary(a);
        int other = table.primary(b);
        return one == other
                ? CALLED
                : table.named(b, one) || table.named(a, other) ? OTHERWISE_CALLED : IN_COMMON;
    }

    /**
     * @param alike what {@link NamePair} found
     */
    float spelt(int alike, int a, int b) {
        return NAME[alike] + circumstances(a, b);
    }

    int country(int a, int b) {
        short one = table.country[a];
        short other = table.country[b];
        return one == 0 || other == 0 ? 0 : one == other ? 1 : 2;
    }

    int admin(int a, int b) {
        int one = table.admin[a];
        int other = table.admin[b];
        return one == 0 || other == 0 ? 0 : one == other ? 1 : 2;
    }

    int kind(int a, int b) {
        byte one = table.kind[a];
        byte other = table.kind[b];
        return one == 0 || other == 0 ? 0 : one == other ? 1 : 2;
    }

    int population(int a, int b) {
        double one = table.population[a];
        double other = table.population[b];
        if (one == 0 || other == 0) {
            return 0;
        }
        double ratio = Math.max(one, other) / Math.min(one, other);
        return ratio == 1
                ? 1
                : ratio < 1.12 ? 2 : ratio < 1.26 ? 3 : ratio < 2 ? 4 : ratio < 5 ? 5 : 6;
    }

    int distance(int a, int b) {
        if (!table.located(a) || !table.located(b)) {
            return 11;
        }
        float km = kilometres(a, b);
        float slack = Math.max(table.exact[a], table.exact[b]);
        if (km == 0 && slack < 2) {
            return slack == 0 ? 0 : 1;
        }
        km = Math.max(0, km - 0.7f * slack);
        if (km < 0.5f) {
            return slack > 5 ? 4 : 2;
        }
        return km < 1.5f
                ? 3
                : km < 4
                        ? 4
                        : km < 8 ? 5 : km < 15 ? 6 : km < 30 ? 7 : km < 60 ? 8 : km < 120 ? 9 : 10;
    }

    float kilometres(int a, int b) {
        double dLat = table.lat[a] - table.lat[b];
        double dLon = Math.abs(table.lon[a] - table.lon[b]);
        dLon = Math.min(dLon, 360 - dLon);
        double across = dLon * Math.cos(Math.toRadians((table.lat[a] + table.lat[b]) / 2));
        return (float) (111.2 * Math.sqrt(dLat * dLat + across * across));
    }

    /** The first name that both have; -1 for none. */
    int firstShared(int a, int b) {
        int i = table.from(a);
        int j = table.from(b);
        while (i < table.to(a) && j < table.to(b)) {
            int one = table.name(i);
            int other = table.name(j);
            if (one == other) {
                return one;
            }
            if (one < other) {
                i++;
            } else {
                j++;
            }
        }
        return -1;
    }

    int sharedNames(int a, int b) {
        int shared = 0;
        int i = table.from(a);
        int j = table.from(b);
        while (i < table.to(a) && j < table.to(b)) {
            int one = table.name(i);
            int other = table.name(j);
            shared += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }
        return shared;
    }
}
