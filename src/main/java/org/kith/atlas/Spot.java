package org.kith.atlas;

import java.util.stream.Stream;

/** One of the spots beside a dot where its name could stand. */
record Spot(Side side, Box box, boolean rightToLeft) {

    private static final double GAP = 7;
    private static final double ASCENT = 0.8 * Label.FONT_SIZE;
    private static final double HEIGHT = 1.2 * Label.FONT_SIZE;

    private enum Side {
        LEFT,
        RIGHT,
        ABOVE,
        BELOW
    }

    /** The best first: where the text, read in its own direction, leads away from the dot. */
    static Stream<Spot> beside(Pixel dot, String text) {
        boolean rightToLeft = Lettering.isRightToLeft(text);
        double width = Lettering.width(text, Label.FONT_SIZE);
        Stream<Side> sides =
                rightToLeft
                        ? Stream.of(Side.LEFT, Side.RIGHT, Side.ABOVE, Side.BELOW)
                        : Stream.of(Side.RIGHT, Side.LEFT, Side.ABOVE, Side.BELOW);
        return sides.map(side -> new Spot(side, box(side, dot, width), rightToLeft));
    }

    Label label(Labelled of, Pixel dot) {
        double x =
                switch (side) {
                    case RIGHT -> box.left();
                    case LEFT -> box.right();
                    case ABOVE, BELOW -> (box.left() + box.right()) / 2;
                };
        return new Label(of, dot, new Pixel(x, box.top() + ASCENT), anchor(), rightToLeft);
    }

    private Label.Anchor anchor() {
        return switch (side) {
            case RIGHT -> rightToLeft ? Label.Anchor.END : Label.Anchor.START;
            case LEFT -> rightToLeft ? Label.Anchor.START : Label.Anchor.END;
            case ABOVE, BELOW -> Label.Anchor.MIDDLE;
        };
    }

    private static Box box(Side side, Pixel dot, double width) {
        return switch (side) {
            case RIGHT -> sized(dot.x() + GAP, dot.y() - HEIGHT / 2, width);
            case LEFT -> sized(dot.x() - GAP - width, dot.y() - HEIGHT / 2, width);
            case ABOVE -> sized(dot.x() - width / 2, dot.y() - GAP - HEIGHT, width);
            case BELOW -> sized(dot.x() - width / 2, dot.y() + GAP, width);
        };
    }

    private static Box sized(double left, double top, double width) {
        return new Box(left, top, left + width, top + HEIGHT);
    }
}
