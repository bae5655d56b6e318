package org.kith.duplicates;

/**
 * How much speaks for two rows being one place, in units of evidence: each fact adds or takes what
 * it is worth, above zero they are rather the same. Symmetric.
 */
final class PlacePair {

    private static final float NEVER = -99;

    private final PlaceTable table;

    PlacePair(PlaceTable table) {
        this.table = table;
    }

    /** Without the names. */
    float circumstances(int a, int b) {
        float sum = country(a, b) + admin(a, b) + population(a, b) + kind(a, b);
        return table.located(a) && table.located(b) ? sum + distance(a, b) : sum;
    }

    /** Of two rows that share a name. */
    float shared(int a, int b) {
        boolean called = table.primary(a) == table.primary(b);
        int shared = sharedNames(a, b);
        return (called ? 5.5f : 4.5f) + Math.min(3, 0.7f * (shared - 1)) - 3 + circumstances(a, b);
    }

    /**
     * @param nameScore what {@link NamePair} found
     */
    float spelt(float nameScore, int a, int b) {
        return nameScore - 3 + circumstances(a, b);
    }

    private float country(int a, int b) {
        short one = table.country[a];
        short other = table.country[b];
        return one == 0 || other == 0 ? 0 : one == other ? 1 : -6;
    }

    private float admin(int a, int b) {
        int one = table.admin[a];
        int other = table.admin[b];
        return one == 0 || other == 0 ? 0 : one == other ? 1.5f : -4;
    }

    private float kind(int a, int b) {
        byte one = table.kind[a];
        byte other = table.kind[b];
        return one == 0 || other == 0 ? 0 : one == other ? 0.2f : -0.7f;
    }

    private float population(int a, int b) {
        double one = table.population[a];
        double other = table.population[b];
        if (one == 0 || other == 0) {
            return 0;
        }
        double ratio = Math.max(one, other) / Math.min(one, other);
        return ratio == 1 ? 2 : ratio < 1.3 ? 0.8f : ratio < 2 ? -0.7f : ratio < 5 ? -2 : -3;
    }

    private float distance(int a, int b) {
        float km = kilometres(a, b);
        float slack = Math.max(table.exact[a], table.exact[b]);
        if (km == 0 && slack < 0.5f) {
            return slack == 0 ? 9 : 5;
        }
        km = Math.max(0, km - 0.7f * slack);
        if (km < 0.5f) {
            return slack > 5 ? 2.5f : 4;
        }
        return km < 1.5f
                ? 3.5f
                : km < 4
                        ? 2.8f
                        : km < 8 ? 1.7f : km < 15 ? 0.5f : km < 30 ? -1.5f : km < 60 ? -4 : NEVER;
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

    private int sharedNames(int a, int b) {
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
