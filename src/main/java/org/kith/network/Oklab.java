package org.kith.network;

/**
 * A colour as eyes tell colours apart: how light it is, and its hue as two opposites. From Björn
 * Ottosson, "A perceptual color space for image processing" (2020).
 */
record Oklab(double lightness, double a, double b) {

    static Oklab of(Colour colour) {
        double red = colour.red();
        double green = colour.green();
        double blue = colour.blue();
        double l = Math.cbrt(.4122214708 * red + .5363325363 * green + .0514459929 * blue);
        double m = Math.cbrt(.2119034982 * red + .6806995451 * green + .1073969566 * blue);
        double s = Math.cbrt(.0883024619 * red + .2817188376 * green + .6299787005 * blue);
        return new Oklab(
                .2104542553 * l + .7936177850 * m - .0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + .4505937099 * s,
                .0259040371 * l + .7827717662 * m - .8086757660 * s);
    }

    Oklab at(double newLightness) {
        return new Oklab(newLightness, a, b);
    }

    /** As a screen can show it: paler where it would be too strong. */
    Colour colour() {
        for (double strength = 1; strength > 0; strength -= .02) {
            var channels = channels(strength);
            if (shown(channels)) {
                return colour(channels);
            }
        }
        return colour(channels(0));
    }

    private double[] channels(double strength) {
        double l = cube(lightness + strength * (.3963377774 * a + .2158037573 * b));
        double m = cube(lightness - strength * (.1055613458 * a + .0638541728 * b));
        double s = cube(lightness - strength * (.0894841775 * a + 1.2914855480 * b));
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + .2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - .3413193965 * s,
            -.0041960863 * l - .7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean shown(double[] channels) {
        for (double channel : channels) {
            if (channel < -.0005 || channel > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private static Colour colour(double[] channels) {
        int rgb = 0;
        for (double channel : channels) {
            double part = Math.clamp(channel, 0, 1);
            double shown = part <= .0031308 ? 12.92 * part : 1.055 * Math.pow(part, 1 / 2.4) - .055;
            rgb = rgb << 8 | (int) Math.round(shown * 255);
        }
        return new Colour(rgb);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
