package org.kith.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The earth's land and the borders on it, from Natural Earth (public domain) as world-atlas packs
 * it. Each resolution is read once, when it is first needed. Borders are lines like any other: the
 * map takes no side where they are disputed, and names nobody.
 */
record Shapes(List<List<Line>> land, List<Line> borders) {

    /** From so many pixels round the earth the finer shapes show. */
    private static final double FINE_FROM = 1800;

    /** No community lives south of here; Antarctica would only be a white bar. */
    private static final double SOUTHERN_END = Mercator.y(-60);

    static Shapes at(Window window) {
        return window.across() < FINE_FROM ? Coarse.SHAPES : Fine.SHAPES;
    }

    private static Shapes read(String name) {
        InputStream gzip = Shapes.class.getResourceAsStream("/data/basemap/" + name + ".json.gz");
        try {
            TopoJson json = TopoJson.read(Objects.requireNonNull(gzip, name));
            List<List<Line>> inhabited =
                    json.polygons("land").stream()
                            .filter(polygon -> polygon.getFirst().top() < SOUTHERN_END)
                            .toList();
            return new Shapes(inhabited, json.borders("countries"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Coarse {
        static final Shapes SHAPES = read("countries-110m");
    }

    private static final class Fine {
        static final Shapes SHAPES = read("countries-50m");
    }
}
