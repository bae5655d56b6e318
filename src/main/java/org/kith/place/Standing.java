package org.kith.place;

/**
 * How likely a place is meant before anything is known of who asks: about the decimal logarithm of
 * its people, 1 to 8. A camp stands above a village of its size, a part of a city below.
 */
final class Standing {

    private Standing() {}

    static float of(Place.Kind kind, int population, String featureCode) {
        var people = Math.max(population, unknown(kind));
        var seat = featureCode.startsWith("PPLA") && featureCode.length() <= 5 ? 0.2 : 0;
        return (float) (Math.log10(people) + seat + bonus(kind));
    }

    /** What a place of this kind has at least, where nobody counted. */
    private static int unknown(Place.Kind kind) {
        return switch (kind) {
            case CAPITAL, CITY -> 50_000;
            case TOWN, CAMP -> 3_000;
            case DISTRICT, AREA -> 1_000;
            case VILLAGE -> 100;
        };
    }

    private static double bonus(Place.Kind kind) {
        return switch (kind) {
            case CAPITAL -> 0.5;
            case CAMP -> 0.4;
            case CITY, TOWN, VILLAGE -> 0;
            case AREA -> -0.2;
            case DISTRICT -> -0.5;
        };
    }
}
