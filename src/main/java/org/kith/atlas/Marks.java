package org.kith.atlas;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places as dots, the area growing with what is there. Those that would lie on each other are drawn
 * as one, at the weightiest of them.
 */
record Marks(Palette palette, View view, int ratio) {

    /** More dots than this are a crowd. */
    private static final int CROWD = 150;

    /** Dots of one square so many CSS pixels wide become one, in a crowd and otherwise. */
    private static final double WIDE_CELL = 10;

    private static final double NARROW_CELL = 3;

    private static final double SMALLEST = 1.4;
    private static final double LARGEST = 5.5;

    void paint(Graphics2D graphics, List<Dot> dots) {
        Collection<Dot> merged = merged(dots);
        double most = merged.stream().mapToDouble(Dot::weight).max().orElse(1);
        merged.stream()
                .sorted(Comparator.comparing(Dot::tone).thenComparingDouble(dot -> -dot.weight()))
                .forEach(dot -> paint(graphics, dot, radius(dot, most)));
    }

    private void paint(Graphics2D graphics, Dot dot, double radius) {
        Pixel at = view.project(dot.at());
        circle(graphics, at, radius + 0.8, palette.rim());
        circle(graphics, at, radius, palette.of(dot.tone()));
    }

    private void circle(Graphics2D graphics, Pixel at, double radius, Color colour) {
        graphics.setColor(colour);
        graphics.fill(
                new Ellipse2D.Double(
                        (at.x() - radius) * ratio,
                        (at.y() - radius) * ratio,
                        2 * radius * ratio,
                        2 * radius * ratio));
    }

    private static double radius(Dot dot, double most) {
        double part = Math.sqrt(dot.weight() / Math.max(most, 12));
        double larger = dot.tone() == Tone.EMPHASISED ? 1.5 : 0;
        return SMALLEST + larger + (LARGEST - SMALLEST) * part;
    }

    private Collection<Dot> merged(List<Dot> dots) {
        record Cell(long x, long y, Tone tone) {}
        List<Dot> seen =
                dots.stream()
                        .filter(dot -> view.contains(dot.at()))
                        .sorted(Comparator.comparingDouble(dot -> -dot.weight()))
                        .toList();
        double cell = seen.size() > CROWD ? WIDE_CELL : NARROW_CELL;
        Map<Cell, Dot> merged = new LinkedHashMap<>();
        for (Dot dot : seen) {
            Pixel at = view.project(dot.at());
            Cell here = new Cell((long) (at.x() / cell), (long) (at.y() / cell), dot.tone());
            merged.merge(here, dot, Marks::together);
        }
        return merged.values();
    }

    private static Dot together(Dot first, Dot second) {
        return new Dot(first.at(), first.weight() + second.weight(), first.tone());
    }
}
