package org.kith.suggestion;

import org.kith.gazetteer.GazetteerPlace;
import org.kith.names.Fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What weighing needs of all places of a gazetteer, in columns. Places are numbered in the order of
 * their ids, so that no answer depends on the order of a file.
 */
final class PlaceTable {

    private static final Comparator<GazetteerPlace> ORDER =
            Comparator.comparing(GazetteerPlace::id).thenComparing(GazetteerPlace::toString);

    private static final double CROWD_KM = 20;
    private static final double REGION_KM = 30;
    private static final double VILLAGE = 1000;

    final int count;
    final String[] ids;
    final int[] country;
    final int[] region;
    final double[] lat;
    final double[] lon;

    /** Where it is on a globe of radius 1; NaN where unknown. */
    final double[] x;

    final double[] y;
    final double[] z;

    /** Natural logarithm; NaN where unknown. */
    final float[] people;

    final byte[] size;
    final byte[] kind;
    final byte[] fame;

    /** Among the places of its region, by people. */
    final byte[] rank;

    /** Among the places of its country, by people. */
    final byte[] standing;

    /** Folded. */
    final String[] names;

    /** See {@link LikeNames#beginnings}. */
    final long[] beginnings;

    /** How many people live around it for each of its own. */
    final byte[] crowd;

    /** Equal for names that fold alike. */
    final int[] name;

    final int[] scripts;
    final Numbering countries = new Numbering();
    final Numbering regions = new Numbering();
    final int[][] inCountry;

    private final Numbering byId = new Numbering();

    /** Of places with one id the first in the order of all that is told of them stays. */
    PlaceTable(List<GazetteerPlace> given) {
        var places = distinct(given);
        count = places.size();
        ids = new String[count];
        country = new int[count];
        region = new int[count];
        lat = new double[count];
        lon = new double[count];
        x = new double[count];
        y = new double[count];
        z = new double[count];
        people = new float[count];
        size = new byte[count];
        kind = new byte[count];
        fame = new byte[count];
        rank = new byte[count];
        standing = new byte[count];
        name = new int[count];
        names = new String[count];
        beginnings = new long[count];
        crowd = new byte[count];
        scripts = new int[count];
        for (int i = 0; i < count; i++) {
            fill(i, places.get(i));
        }
        regions(place -> !places.get(place).admin1().isEmpty());
        crowd(new Grid(this, place -> people[place] > 0));
        inCountry = countries.members(country);
        for (int[] members : inCountry) {
            order(members, standing, Scale::standing);
        }
        for (int[] members : regions.members(region)) {
            order(members, rank, Scale::rank);
        }
    }

    /** -1 where there is none. */
    int find(String id) {
        return byId.find(id);
    }

    boolean located(int place) {
        return !Double.isNaN(lat[place]) && !Double.isNaN(lon[place]);
    }

    private List<GazetteerPlace> distinct(List<GazetteerPlace> given) {
        var places = new ArrayList<GazetteerPlace>(given.size());
        for (var place : given.stream().sorted(ORDER).toList()) {
            if (byId.of(place.id()) == places.size()) {
                places.add(place);
            }
        }
        return places;
    }

    private void fill(int i, GazetteerPlace place) {
        ids[i] = place.id();
        country[i] = countries.of(place.country());
        region[i] = regions.of(place.country() + '.' + place.admin1());
        lat[i] = place.lat();
        lon[i] = place.lon();
        locate(i, Math.toRadians(place.lat()), Math.toRadians(place.lon()));
        people[i] = place.population() > 0 ? (float) Math.log(place.population()) : Float.NaN;
        size[i] = (byte) Scale.size(place.population());
        kind[i] = (byte) Scale.kind(place.kind());
        fame[i] = (byte) Scale.fame(place.names().size());
        names[i] = Fold.fold(place.name());
        beginnings[i] = LikeNames.beginnings(names[i]);
        name[i] = names[i].hashCode();
        scripts[i] = Scripts.of(place.names());
    }

    private void locate(int i, double north, double east) {
        x[i] = Math.cos(north) * Math.cos(east);
        y[i] = Math.cos(north) * Math.sin(east);
        z[i] = Math.sin(north);
    }

    /** Who tells no region is in that of the nearest place that does, of its country and near. */
    private void regions(IntPredicate told) {
        var telling = new Grid(this, told);
        IntStream.range(0, count)
                .parallel()
                .filter(place -> !told.test(place))
                .forEach(place -> region[place] = nearest(telling, place));
    }

    private int nearest(Grid telling, int place) {
        var least = new double[] {REGION_KM};
        var found = new int[] {region[place]};
        telling.around(
                place,
                REGION_KM,
                (other, km) -> {
                    if (country[other] == country[place] && km < least[0]) {
                        least[0] = km;
                        found[0] = region[other];
                    }
                });
        return found[0];
    }

    private void crowd(Grid peopled) {
        IntStream.range(0, count)
                .parallel()
                .forEach(
                        i -> {
                            var sum = new double[1];
                            peopled.around(
                                    i, CROWD_KM, (other, km) -> sum[0] += Math.exp(people[other]));
                            double own = Float.isNaN(people[i]) ? VILLAGE : Math.exp(people[i]);
                            crowd[i] = (byte) Scale.crowd(sum[0] / own);
                        });
    }

    /** Those of as many people share the place that the first of them has. */
    private void order(int[] members, byte[] into, java.util.function.IntUnaryOperator scale) {
        long[] keys = new long[members.length];
        for (int i = 0; i < keys.length; i++) {
            float many = Float.isNaN(people[members[i]]) ? 0 : people[members[i]];
            keys[i] = ((long) -Float.floatToIntBits(many) << 32) | members[i];
        }
        java.util.Arrays.sort(keys);
        int first = 0;
        for (int i = 0; i < keys.length; i++) {
            first = keys[i] >>> 32 == keys[first] >>> 32 ? first : i;
            into[(int) keys[i]] = (byte) scale.applyAsInt(first);
        }
    }
}
