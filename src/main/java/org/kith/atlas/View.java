package org.kith.atlas;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/**
 * What a map shows: a centre, a zoom and a size in CSS pixels. Zoom 0 shows the whole world across
 * the width, whatever the width is; each step more shows half as much, down to 78 km at 9.
 *
 * <p>Every view is normalised, so that there are few addresses and a cache can answer most of them:
 * sizes snap to steps of 40 pixels, zoom to half steps, the centre to about a pixel; nothing leaves
 * the band from 60° south to 84° north while it fits.
 */
public record View(double lat, double lon, double zoom, int width, int height) {

    public static final double MAX_ZOOM = 9;
    public static final int MAX_WIDTH = 1600;
    public static final int MAX_HEIGHT = 1000;

    private static final int MIN_SIZE = 120;
    private static final int SIZE_STEP = 40;
    private static final double TOP = Mercator.y(84);
    private static final double BOTTOM = Mercator.y(-60);

    public View {
        width = size(width, MAX_WIDTH);
        height = size(height, MAX_HEIGHT);
        zoom = Math.clamp(Math.rint(finite(zoom, 0) * 2) / 2, 0, MAX_ZOOM);
        double half = height / (2 * across(zoom, width));
        lat = round(Mercator.lat(inBand(Mercator.y(finite(lat, 0)), half)), zoom);
        lon = round(Math.IEEEremainder(finite(lon, 0), 360), zoom);
        lon = lon == 180 ? -180 : lon;
    }

    /** The inhabited world, cut in the Bering Strait. */
    public static View world(int width, int height) {
        return new View(22, 11, 0, width, height);
    }

    /**
     * The closest view that shows all points with room around them; the world where there are none.
     * Points spread over more height than a whole world's width has room for are cut at the edge.
     */
    public static View around(Collection<Point> points, int width, int height) {
        return points.isEmpty() ? world(width, height) : Fit.around(points, width, height);
    }

    /** The closest view with this point in its middle and everything within so many kilometres. */
    public static View near(Point centre, double km, int width, int height) {
        return Fit.near(centre, km, width, height);
    }

    /**
     * The view that an address asks for; whatever is missing or no number is taken from {@code
     * otherwise}, whatever is out of bounds is brought inside.
     */
    public static View parse(
            View otherwise,
            @Nullable String lat,
            @Nullable String lon,
            @Nullable String zoom,
            @Nullable String width,
            @Nullable String height) {
        return new View(
                number(lat, otherwise.lat),
                number(lon, otherwise.lon),
                number(zoom, otherwise.zoom),
                (int) number(width, otherwise.width),
                (int) number(height, otherwise.height));
    }

    /** The same view as the query part of an address: {@code lat=…&lon=…&zoom=…&w=…&h=…}. */
    public String query() {
        return "lat=%s&lon=%s&zoom=%s&w=%d&h=%d"
                .formatted(plain(lat), plain(lon), plain(zoom), width, height);
    }

    public Point centre() {
        return new Point(lat, lon);
    }

    public Pixel project(Point point) {
        double dx = Mercator.wrap(Mercator.x(point.lon()) - Mercator.x(lon));
        double dy = Mercator.y(point.lat()) - Mercator.y(lat);
        return new Pixel(width / 2.0 + dx * across(), height / 2.0 + dy * across());
    }

    public Point unproject(Pixel pixel) {
        double x = Mercator.x(lon) + (pixel.x() - width / 2.0) / across();
        double y = Mercator.y(lat) + (pixel.y() - height / 2.0) / across();
        return new Point(Mercator.lat(y), Mercator.lon(x));
    }

    public boolean contains(Point point) {
        Pixel at = project(point);
        return at.x() >= 0 && at.x() <= width && at.y() >= 0 && at.y() <= height;
    }

    public View zoomedIn() {
        return new View(lat, lon, zoom + 1, width, height);
    }

    public View zoomedOut() {
        return new View(lat, lon, zoom - 1, width, height);
    }

    /** The view whose middle lies so many pixels to the right and below; never beyond the band. */
    public View movedBy(double dx, double dy) {
        Point middle = unproject(new Pixel(width / 2.0 + dx, height / 2.0 + dy));
        return new View(middle.lat(), middle.lon(), zoom, width, height);
    }

    public View resized(int newWidth, int newHeight) {
        return new View(lat, lon, zoom, newWidth, newHeight);
    }

    /** How long one pixel is on the ground in the middle of the view. */
    public double kilometresPerPixel() {
        return 40_075.017 * Math.cos(Math.toRadians(lat)) / across();
    }

    /** Pixels around the whole earth. */
    double across() {
        return across(zoom, width);
    }

    private static double across(double zoom, int width) {
        return width * Math.pow(2, zoom);
    }

    private static int size(int asked, int most) {
        return Math.clamp(Math.round(asked / (float) SIZE_STEP) * SIZE_STEP, MIN_SIZE, most);
    }

    private static double inBand(double y, double half) {
        boolean fits = 2 * half < BOTTOM - TOP;
        return fits ? Math.clamp(y, TOP + half, BOTTOM - half) : (TOP + BOTTOM) / 2;
    }

    private static double round(double degrees, double zoom) {
        double parts = zoom < 2 ? 10 : zoom < 5 ? 100 : 1000;
        return Math.rint(degrees * parts) / parts + 0.0;
    }

    private static double finite(double value, double otherwise) {
        return Double.isFinite(value) ? value : otherwise;
    }

    private static double number(@Nullable String text, double otherwise) {
        try {
            return text == null ? otherwise : finite(Double.parseDouble(text), otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
