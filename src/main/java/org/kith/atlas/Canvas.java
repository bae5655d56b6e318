package org.kith.atlas;

/**
 * Counts, for each pixel of a picture, how many lines cross it, in parts of {@link #ONE}: whole
 * numbers, so that no order of the lines gives another sum.
 */
final class Canvas {

    static final int ONE = 1024;

    /**
     * In CSS pixels: up to here a line counts as one. A longer one counts for less, or a few
     * journeys round the world would hide all neighbours.
     */
    private static final double FULL_LENGTH = 40;

    private final int width;
    private final int height;
    private final int[] counts;
    private int weight = ONE;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.counts = new int[width * height];
    }

    /** The counts, each spread a little over its neighbours: what crosses is a band, no dust. */
    int[] softened(int times) {
        int[] soft = counts;
        for (int i = 0; i < times; i++) {
            soft = blurred(blurred(soft, 1), width);
        }
        return soft;
    }

    private static int[] blurred(int[] sharp, int step) {
        int[] soft = new int[sharp.length];
        for (int i = 0; i < sharp.length; i++) {
            int before = sharp[Math.max(0, i - step)];
            int after = sharp[Math.min(sharp.length - 1, i + step)];
            soft[i] = (before + 4 * sharp[i] + after) / 6;
        }
        return soft;
    }

    void add(Line line, Window window) {
        double seen = Math.min(line.right() - line.left(), window.right() - window.left());
        double pixels = Math.max(FULL_LENGTH, seen * window.across() / window.ratio());
        weight = (int) (ONE * Math.sqrt(FULL_LENGTH / pixels));
        for (int turn = window.firstTurn(line.right());
                line.left() + turn <= window.right();
                turn++) {
            for (int i = 1; i < line.xs().length; i++) {
                segment(
                        window.px(line.xs()[i - 1] + turn),
                        window.py(line.ys()[i - 1]),
                        window.px(line.xs()[i] + turn),
                        window.py(line.ys()[i]));
            }
        }
    }

    private void segment(double x0, double y0, double x1, double y1) {
        if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
            along(x0, y0, x1, y1, width, true);
        } else {
            along(y0, x0, y1, x1, height, false);
        }
    }

    /** Steps along the longer axis, from the pixel after the start, so that joints count once. */
    private void along(
            double from, double fromSide, double to, double toSide, int end, boolean flat) {
        if (from > to) {
            along(to, toSide, from, fromSide, end, flat);
            return;
        }
        double slope = to > from ? (toSide - fromSide) / (to - from) : 0;
        int last = (int) Math.min(end - 1, Math.ceil(to) - 1);
        for (int at = (int) Math.max(0, Math.ceil(from)); at <= last; at++) {
            int side = (int) Math.rint(fromSide + (at - from) * slope);
            count(flat ? at : side, flat ? side : at);
        }
    }

    private void count(int x, int y) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            counts[y * width + x] += weight;
        }
    }
}
