package org.kith.atlas;

/**
 * Web Mercator on a world one unit wide: x from 0 at 180° west to 1 at 180° east, y downwards with
 * 0.5 at the equator. Chosen because it keeps shapes and directions at every zoom.
 */
final class Mercator {

    /** Where the square world ends. */
    private static final double MAX_LAT = 85.0511;

    private Mercator() {}

    static double x(double lon) {
        return lon / 360 + 0.5;
    }

    static double y(double lat) {
        double phi = Math.toRadians(Math.clamp(lat, -MAX_LAT, MAX_LAT));
        return 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI);
    }

    static double lon(double x) {
        return (x - 0.5) * 360;
    }

    static double lat(double y) {
        double phi = 2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2;
        return Math.clamp(Math.toDegrees(phi), -MAX_LAT, MAX_LAT);
    }

    /** A difference of x the short way round: −0.5…0.5. */
    static double wrap(double dx) {
        return dx - Math.rint(dx);
    }
}
