package org.kith.suggestion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Who is linked with whom, and what kind of friends each place has. */
final class LinkTable {

    /** Two places that are linked, in either order. */
    record Pair(int a, int b) {}

    private static final int[] NOBODY = {};

    final int count;

    /** In ascending order. */
    final int[][] friends;

    private final int[] degree;

    /** Mean of the logarithm of the people of one's friends; NaN where unknown. */
    final float[] friendSize;

    /** Mean of the logarithm of the links of one's friends; NaN for who has none. */
    final float[] friendDegree;

    /** Among the places of its country, by links; 0 too for who has none. */
    final byte[] standing;

    /** By country and size, the share of places that have friends. */
    private final float[] usual;

    private final PlaceTable places;

    LinkTable(PlaceTable places, List<Pair> pairs) {
        this.places = places;
        var ends = new TreeSet<Long>();
        for (Pair pair : pairs) {
            if (pair.a != pair.b) {
                ends.add(key(pair.a, pair.b));
                ends.add(key(pair.b, pair.a));
            }
        }
        count = ends.size() / 2;
        friends = friends(places.count, ends);
        degree = Arrays.stream(friends).mapToInt(of -> of.length).toArray();
        friendSize = new float[places.count];
        friendDegree = new float[places.count];
        standing = new byte[places.count];
        for (int i = 0; i < places.count; i++) {
            mean(i);
        }
        for (int[] members : places.inCountry) {
            stand(members);
        }
        usual = usual();
    }

    int degree(int place) {
        return degree[place];
    }

    boolean linked(int a, int b) {
        return Arrays.binarySearch(friends[a], b) >= 0;
    }

    static long key(int a, int b) {
        return (long) a << 32 | b;
    }

    /** How large a share of the places of its country that are about as large have friends. */
    float usual(int place) {
        return usual[group(place, places.size[place])];
    }

    private int group(int place, int size) {
        return places.country[place] * Scale.SIZES + size;
    }

    /** Those a step larger or smaller count half; who does not tell its people stands alone. */
    private float[] usual() {
        var all = new float[places.countries.count() * Scale.SIZES];
        var linked = new float[all.length];
        for (int i = 0; i < places.count; i++) {
            int size = places.size[i];
            int reach = size == 0 ? 0 : 1;
            int last = Math.min(Scale.SIZES - 1, size + reach);
            for (int other = Math.max(reach, size - reach); other <= last; other++) {
                float counts = other == size ? 1 : .5f;
                all[group(i, other)] += counts;
                linked[group(i, other)] += degree(i) == 0 ? 0 : counts;
            }
        }
        for (int group = 0; group < all.length; group++) {
            linked[group] = (linked[group] + .3f) / (all[group] + 1);
        }
        return linked;
    }

    private static int[][] friends(int count, TreeSet<Long> ends) {
        int[] sizes = new int[count];
        for (long end : ends) {
            sizes[(int) (end >>> 32)]++;
        }
        int[][] friends = new int[count][];
        for (int i = 0; i < count; i++) {
            friends[i] = sizes[i] == 0 ? NOBODY : new int[sizes[i]];
        }
        for (long end : ends.descendingSet()) {
            int a = (int) (end >>> 32);
            friends[a][--sizes[a]] = (int) end;
        }
        return friends;
    }

    private void mean(int place) {
        int known = 0;
        for (int friend : friends[place]) {
            if (!Float.isNaN(places.people[friend])) {
                friendSize[place] += places.people[friend];
                known++;
            }
            friendDegree[place] += (float) Math.log(.5 + degree(friend));
        }
        friendSize[place] /= known;
        friendDegree[place] /= degree(place);
    }

    private void stand(int[] members) {
        int[] linked =
                Arrays.stream(members)
                        .filter(i -> degree(i) > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> -degree(i)))
                        .mapToInt(i -> i)
                        .toArray();
        int first = 0;
        for (int i = 0; i < linked.length; i++) {
            first = degree(linked[i]) == degree(linked[first]) ? first : i;
            standing[linked[i]] = (byte) Scale.standing(first);
        }
    }
}
