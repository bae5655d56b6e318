package org.kith.gazetteer;

import org.kith.gazetteer.NameSearch.Hit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Where a place lies as far as words beside its name tell it: in a country, in a region, by places
 * of that name.
 *
 * @param country as the index counts them; negative where the words name none
 * @param regions as {@link Regions} has them
 * @param places as the index counts them; none where the words name a region
 */
record Whereabouts(int country, List<String> regions, List<Integer> places) {

    /** What a name counts that is found where the words say. */
    static final double THERE = 0.97;

    /** Or where it is not known whether they are true of it. */
    static final double UNKNOWN = 0.85;

    private static final double ELSEWHERE = 0.6;

    /** A part of a town is not farther from its middle, and one of a large town or county: */
    private static final double NEAR_KM = 25;

    private static final double NEAR_LARGE_KM = 100;

    /** So many people live in what is twice as wide as a town. */
    private static final double PEOPLE = 400_000;

    private static final double FAR_KM = 100;
    private static final double EARTH_KM = 6371;

    /** Words are the name of so many places at most, and less like it than this of none. */
    private static final int MOST_MEANT = 10;

    private static final double LIKE_ENOUGH = 0.7;

    private static final int MOST_SEARCHES = 2;

    /** Of places of one name those are meant that have not less than a sixteenth of the people. */
    private static final int SMALLER = 16;

    Whereabouts {
        regions = List.copyOf(regions);
        places = List.copyOf(places);
    }

    /**
     * What words beside a name tell, each for itself. Of those that are no country and no region,
     * two at most are searched for as places: the others tell nothing.
     *
     * @param scope the country that is asked for, as the index counts them; negative for all
     */
    static List<Whereabouts> of(
            List<String> within, int scope, NameIndex index, TitledSearch names) {
        var all = new ArrayList<Whereabouts>();
        int searches = 0;
        for (String words : within) {
            String code = CountryLabels.exactly(words);
            int country = code == null ? -1 : index.country(code);
            List<String> regions = regions(words, scope, index);
            boolean isPlace =
                    regions.isEmpty() && (country < 0 || scope >= 0) && searches++ < MOST_SEARCHES;
            List<Integer> places = isPlace ? places(words, scope, index, names) : List.of();
            all.add(new Whereabouts(country, regions, places));
        }
        return all;
    }

    private static List<String> regions(String words, int scope, NameIndex index) {
        String there = scope < 0 ? "" : Regions.key(index.countries()[scope], "");
        return Regions.named(words).stream().filter(r -> r.startsWith(there)).toList();
    }

    private static List<Integer> places(
            String words, int scope, NameIndex index, TitledSearch names) {
        var places = new ArrayList<Integer>();
        for (Hit hit : names.find(words, scope, MOST_MEANT, 1)) {
            boolean meant =
                    hit.score() >= NameSearch.A_NAME
                            || places.isEmpty() && hit.score() >= LIKE_ENOUGH;
            if (meant) {
                places.add(hit.place());
            }
        }
        int largest = places.stream().mapToInt(p -> index.size()[p]).max().orElse(0);
        places.removeIf(place -> index.size()[place] < largest - SMALLER);
        return places;
    }

    /** 0…1: what is left of how well a name fits. */
    double share(NameIndex index, int place) {
        String region = index.regions().get(index.region()[place]);
        if (country >= 0 && index.country()[place] == country || regions.contains(region)) {
            return THERE;
        }
        if (isUnknown(index, place, region)) {
            return UNKNOWN;
        }
        double away = 1;
        for (int other : places) {
            double near = near(index.size()[other]);
            away = Math.min(away, Math.clamp((km(index, place, other) - near) / FAR_KM, 0, 1));
        }
        return THERE - (THERE - ELSEWHERE) * away;
    }

    private boolean isUnknown(NameIndex index, int place, String region) {
        if (!regions.isEmpty()) {
            return region.endsWith(".") && regions.stream().anyMatch(r -> r.startsWith(region));
        }
        return country < 0
                && places.stream().allMatch(other -> Double.isNaN(km(index, place, other)));
    }

    private static double near(int size) {
        double people = Math.pow(2, size / 4.0);
        return Math.clamp(NEAR_KM * 2 * Math.sqrt(people / PEOPLE), NEAR_KM, NEAR_LARGE_KM);
    }

    /** NaN where it is not known where they are. */
    private static double km(NameIndex index, int a, int b) {
        double latA = Math.toRadians(index.lat()[a]);
        double latB = Math.toRadians(index.lat()[b]);
        double north = latA - latB;
        double east =
                Math.toRadians(Math.IEEEremainder(index.lon()[a] - index.lon()[b], 360))
                        * Math.cos((latA + latB) / 2);
        return EARTH_KM * Math.hypot(north, east);
    }

    /** The least of what several words leave. */
    static double share(List<Whereabouts> all, NameIndex index, int place) {
        double least = 1;
        for (Whereabouts one : all) {
            least = Math.min(least, one.share(index, place));
        }
        return least;
    }

    /** The countries that words name, and those of the regions that they name. */
    static List<Integer> countries(List<Whereabouts> all, NameIndex index) {
        var countries = new TreeSet<Integer>();
        for (Whereabouts one : all) {
            countries.add(one.country);
            one.regions.forEach(region -> countries.add(index.country(Regions.country(region))));
        }
        return countries.stream().filter(country -> country >= 0).toList();
    }
}
