package org.kith.atlas;

import java.util.Collection;

/** Finds the closest view that shows what it has to. */
final class Fit {

    /** Closer than this one place alone says nothing: some 310 km across. */
    private static final double CLOSEST_BY_ITSELF = 7;

    /** Free room at each edge, as a part of the picture: a label fits beside the outermost dot. */
    private static final double MARGIN = 0.12;

    private Fit() {}

    static View around(Collection<Point> points, int width, int height) {
        Span x =
                Span.shortestRound(points.stream().mapToDouble(p -> Mercator.x(p.lon())).toArray());
        Span y = Span.of(points.stream().mapToDouble(p -> Mercator.y(p.lat())).toArray());
        return view(x, y, width, height, CLOSEST_BY_ITSELF);
    }

    static View near(Point centre, double km, int width, int height) {
        double reach =
                km / (40_075.017 * Math.cos(Math.toRadians(Math.min(84, Math.abs(centre.lat())))));
        Span x = new Span(Mercator.x(centre.lon()) - reach, Mercator.x(centre.lon()) + reach);
        Span y = new Span(Mercator.y(centre.lat()) - reach, Mercator.y(centre.lat()) + reach);
        return view(x, y, width, height, View.MAX_ZOOM);
    }

    private static View view(Span x, Span y, int width, int height, double closest) {
        View sized = View.world(width, height);
        double room = 1 - 2 * MARGIN;
        double acrossWidth = room / x.length();
        double acrossHeight = room * sized.height() / sized.width() / y.length();
        double zoom = Math.floor(2 * log2(Math.min(acrossWidth, acrossHeight))) / 2;
        return new View(
                Mercator.lat(y.middle()),
                Mercator.lon(x.middle()),
                Math.clamp(zoom, 0, closest),
                width,
                height);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
