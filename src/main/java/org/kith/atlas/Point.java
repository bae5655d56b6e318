package org.kith.atlas;

/**
 * A point on the earth in degrees (WGS 84), longitude brought into −180…180.
 *
 * @throws IllegalArgumentException where a coordinate is no number or the latitude is beyond a pole
 */
public record Point(double lat, double lon) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Point {
        if (!(Math.abs(lat) <= 90) || !Double.isFinite(lon)) {
            throw new IllegalArgumentException("Not a point on the earth: " + lat + ", " + lon);
        }
        if (Math.abs(lon) > 180) {
            lon = Math.IEEEremainder(lon, 360);
        }
    }

    /** The shortest way over the surface; within 0.5 % of the true ellipsoid. */
    public double kilometresTo(Point other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double chord =
                square(Math.sin(dLat / 2))
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(other.lat))
                                * square(Math.sin(dLon / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double square(double value) {
        return value * value;
    }
}
