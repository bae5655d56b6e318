package org.kith.atlas;

/** The shortest way between two points over the earth's surface, as a line of short steps. */
final class GreatCircle {

    private static final double PIXELS_PER_STEP = 5;
    private static final int MOST_STEPS = 96;

    private GreatCircle() {}

    static Line line(Arc arc, Window window) {
        double[] a = unit(arc.a());
        double[] b = unit(arc.b());
        double angle = Math.acos(Math.clamp(a[0] * b[0] + a[1] * b[1] + a[2] * b[2], -1, 1));
        int steps = steps(angle, window);
        double[] xs = new double[steps + 1];
        double[] ys = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            double fromA = angle < 1e-9 ? 1 - t : Math.sin((1 - t) * angle) / Math.sin(angle);
            double fromB = angle < 1e-9 ? t : Math.sin(t * angle) / Math.sin(angle);
            double x = fromA * a[0] + fromB * b[0];
            double y = fromA * a[1] + fromB * b[1];
            double z = fromA * a[2] + fromB * b[2];
            xs[i] = Mercator.x(Math.toDegrees(Math.atan2(y, x)));
            ys[i] = Mercator.y(Math.toDegrees(Math.atan2(z, Math.hypot(x, y))));
        }
        return Line.of(xs, ys);
    }

    private static int steps(double angle, Window window) {
        double pixels = angle / (2 * Math.PI) * window.across();
        return (int) Math.clamp(pixels / PIXELS_PER_STEP, 1, MOST_STEPS);
    }

    private static double[] unit(Point point) {
        double lat = Math.toRadians(point.lat());
        double lon = Math.toRadians(point.lon());
        return new double[] {
            Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)
        };
    }
}
