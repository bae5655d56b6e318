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

    /** Dots of one square this many CSS pixels wide become one. */
    private static final double CELL = 10;

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
        Map<Cell, Dot> merged = new LinkedHashMap<>();
        dots.stream()
                .filter(dot -> view.contains(dot.at()))
                .sorted(Comparator.comparingDouble(dot -> -dot.weight()))
                .forEach(
                        dot -> {
                            Pixel at = view.project(dot.at());
                            Cell cell =
                                    new Cell(
                                            (long) (at.x() / CELL),
                                            (long) (at.y() / CELL),
                                            dot.tone());
                            merged.merge(cell, dot, Marks::together);
                        });
        return merged.values();
    }

    private static Dot together(Dot first, Dot second) {
        return new Dot(first.at(), first.weight() + second.weight(), first.tone());
    }
}
