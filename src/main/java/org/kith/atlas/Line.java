package org.kith.atlas;

import java.awt.geom.Path2D;
import java.util.Arrays;

/**
 * A line of points in the {@link Mercator} world that never jumps: one that crosses the date line
 * runs on beyond the edge of the world. {@code left} and {@code right} are its outermost x.
 */
record Line(double[] xs, double[] ys, double left, double right, double top, double bottom) {

    /** Points nearer than this many pixels to the one before are not drawn. */
    private static final double FINEST = 0.4;

    static Line of(double[] xs, double[] ys) {
        for (int i = 1; i < xs.length; i++) {
            xs[i] -= Math.rint(xs[i] - xs[i - 1]);
        }
        double home = Math.floor((min(xs) + max(xs)) / 2);
        Arrays.setAll(xs, i -> xs[i] - home);
        return new Line(xs, ys, min(xs), max(xs), min(ys), max(ys));
    }

    /** Adds the line to a path wherever the window shows it, once per turn round the earth. */
    void addTo(Path2D path, Window window) {
        if (bottom < window.top() || top > window.bottom()) {
            return;
        }
        for (int turn = window.firstTurn(right); left + turn <= window.right(); turn++) {
            add(path, window, turn);
        }
    }

    private void add(Path2D path, Window window, int turn) {
        double x = window.px(xs[0] + turn);
        double y = window.py(ys[0]);
        path.moveTo(x, y);
        for (int i = 1; i < xs.length; i++) {
            double nextX = window.px(xs[i] + turn);
            double nextY = window.py(ys[i]);
            boolean far = Math.abs(nextX - x) + Math.abs(nextY - y) >= FINEST;
            if (far || i == xs.length - 1) {
                path.lineTo(nextX, nextY);
                x = nextX;
                y = nextY;
            }
        }
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
