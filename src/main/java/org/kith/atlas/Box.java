package org.kith.atlas;

/** A rectangle of a picture, in CSS pixels. */
record Box(double left, double top, double right, double bottom) {

    /** Half the width of the square that a dot is given. */
    static final double DOT = 5;

    static Box around(Pixel dot) {
        return new Box(dot.x() - DOT, dot.y() - DOT, dot.x() + DOT, dot.y() + DOT);
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean within(View view) {
        return left >= 0 && top >= 0 && right <= view.width() && bottom <= view.height();
    }
}
