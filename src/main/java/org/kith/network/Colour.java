package org.kith.network;

import java.util.function.Predicate;

/** A colour of the screen (sRGB), and how well it is read on another (WCAG 2.2). */
record Colour(int rgb) {

    /** What text needs on its ground (1.4.3, level AA). */
    static final double READABLE = 4.5;

    private static final double STEP = .002;

    static Colour of(String hex) {
        return new Colour(Integer.parseInt(hex.substring(1), 16));
    }

    String hex() {
        return String.format("#%06x", rgb);
    }

    boolean isReadOn(Colour ground) {
        return contrast(ground) >= READABLE;
    }

    double contrast(Colour other) {
        double one = luminance() + .05;
        double two = other.luminance() + .05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** Of this colour so much, between 0 and 1, and the rest of the other. */
    Colour mixed(double share, Colour other) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double here = (rgb >> shift & 255) * share;
            double there = (other.rgb >> shift & 255) * (1 - share);
            mixed |= (int) Math.round(here + there) << shift;
        }
        return new Colour(mixed);
    }

    /**
     * The nearest of the same hue that will do: itself, or as little darker or lighter as it takes.
     */
    Colour nearest(boolean darker, Predicate<Colour> fits) {
        if (fits.test(this)) {
            return this;
        }
        var lab = Oklab.of(this);
        for (double light = lab.lightness(); light >= 0 && light <= 1; ) {
            light += darker ? -STEP : STEP;
            var found = lab.at(Math.clamp(light, 0, 1)).colour();
            if (fits.test(found)) {
                return found;
            }
        }
        return new Colour(darker ? 0 : 0xffffff);
    }

    double red() {
        return linear(rgb >> 16 & 255);
    }

    double green() {
        return linear(rgb >> 8 & 255);
    }

    double blue() {
        return linear(rgb & 255);
    }

    private double luminance() {
        return .2126 * red() + .7152 * green() + .0722 * blue();
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    }
}
