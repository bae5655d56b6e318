package org.kith.atlas;

/**
 * The part of the {@link Mercator} world that a picture shows, and where it lies in the picture's
 * own pixels ({@code ratio} of them to one CSS pixel).
 */
record Window(double left, double top, double right, double bottom, double across, int ratio) {

    static Window of(View view, int ratio) {
        double halfWidth = view.width() / (2 * view.across());
        double halfHeight = view.height() / (2 * view.across());
        double x = Mercator.x(view.lon());
        double y = Mercator.y(view.lat());
        return new Window(
                x - halfWidth,
                y - halfHeight,
                x + halfWidth,
                y + halfHeight,
                view.across() * ratio,
                ratio);
    }

    double px(double x) {
        return (x - left) * across;
    }

    double py(double y) {
        return (y - top) * across;
    }

    /** How often something ending at this x must be moved round the earth to come into sight. */
    int firstTurn(double rightmost) {
        return (int) Math.ceil(left - rightmost);
    }
}
