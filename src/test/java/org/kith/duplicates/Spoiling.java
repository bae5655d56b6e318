package org.kith.duplicates;

import org.kith.gazetteer.GazetteerPlace;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * States a place again as another list might: by one of its other names (a third, in whatever
 * script it is written), with a slip or two of the pen (a quarter), in capitals or with a word
 * added (a twentieth each), at coordinates that are missing (a tenth), rounded to one or two
 * decimals (a quarter) or somewhere within the place (1 km, a half), without country (a tenth),
 * division or kind (a fifth), with another count of its people (within a fifth) or none.
 */
final class Spoiling {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final double KM_OF_DEGREE = 111.2;

    private final Random random;

    Spoiling(Random random) {
        this.random = random;
    }

    GazetteerPlace again(String id, GazetteerPlace place) {
        boolean located = !chance(0.1);
        double[] at = at(place);
        return new GazetteerPlace(
                id,
                name(place),
                chance(0.1) ? "" : place.country(),
                chance(0.2) ? "" : place.admin1(),
                located ? at[0] : Double.NaN,
                located ? at[1] : Double.NaN,
                people(place.population()),
                chance(0.2) ? "" : place.kind(),
                chance(0.4) ? List.of() : some(place.names()));
    }

    private String name(GazetteerPlace place) {
        String name = place.name();
        if (!place.names().isEmpty() && chance(0.33)) {
            name = place.names().get(random.nextInt(place.names().size()));
        }
        if (chance(0.25)) {
            name = slip(chance(0.15) ? slip(name) : name);
        }
        if (chance(0.05)) {
            name = name.toUpperCase(java.util.Locale.ROOT);
        }
        return chance(0.05) ? name + (chance(0.5) ? " City" : " (municipality)") : name;
    }

    private String slip(String name) {
        if (name.length() < 4) {
            return name;
        }
        int at = random.nextInt(name.length() - 1);
        String head = name.substring(0, at);
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> head + letter + name.substring(at + 1);
            case 1 -> head + letter + name.substring(at);
            case 2 -> head + name.substring(at + 1);
            default -> head + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private double[] at(GazetteerPlace place) {
        double lat = place.lat();
        double lon = place.lon();
        if (chance(0.25)) {
            double unit = chance(0.4) ? 10 : 100;
            return new double[] {Math.rint(lat * unit) / unit, Math.rint(lon * unit) / unit};
        }
        if (chance(0.33)) {
            return new double[] {lat, lon};
        }
        double across = KM_OF_DEGREE * Math.max(0.1, Math.cos(Math.toRadians(lat)));
        return new double[] {
            Math.clamp(lat + random.nextGaussian() / KM_OF_DEGREE, -90, 90),
            Math.clamp(lon + random.nextGaussian() / across, -180, 180)
        };
    }

    private long people(long people) {
        return chance(0.3)
                ? 0
                : chance(0.5) ? people : Math.round(people * (0.8 + 0.4 * random.nextDouble()));
    }

    private List<String> some(List<String> names) {
        var some = new ArrayList<String>();
        for (String name : names) {
            if (chance(0.6)) {
                some.add(name);
            }
        }
        return some;
    }

    private boolean chance(double part) {
        return random.nextDouble() < part;
    }
}
