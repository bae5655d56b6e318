package org.kith.atlas;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Many links as light that adds up: each pixel counts the links that cross it, and the count's
 * logarithm is how strongly it is tinted. One pass over the lines and one over the pixels, so that
 * tens of thousands of links cost little, and no link's order decides who is on top.
 */
record Density(Palette palette, Window window) {

    /** Shades that a tint has: few, because they are told apart no better and pack worse. */
    private static final int SHADES = 6;

    private static final double STRONGEST = 0.85;

    /** Above 1: what few links cross stays faint, so that the ground can be read through them. */
    private static final double CONTRAST = 1.7;

    void paint(BufferedImage image, List<Arc> arcs) {
        for (Tone tone : Tone.values()) {
            List<Arc> ofTone = arcs.stream().filter(arc -> arc.tone() == tone).toList();
            if (!ofTone.isEmpty()) {
                Canvas canvas = new Canvas(image.getWidth(), image.getHeight());
                ofTone.forEach(arc -> canvas.add(GreatCircle.line(arc, window), window));
                tint(image, canvas.counts(), palette.of(tone));
            }
        }
    }

    private void tint(BufferedImage image, float[] counts, Color colour) {
        double full = Math.log1p(Math.max(4, busy(counts)));
        int width = image.getWidth();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0.05f) {
                double light = Math.min(1, Math.log1p(counts[i]) / full);
                double shade = Math.rint(Math.pow(light, CONTRAST) * SHADES) / SHADES;
                int below = image.getRGB(i % width, i / width);
                int above = mixed(palette.glow().getRGB(), colour.getRGB(), shade);
                double alpha = STRONGEST * Math.sqrt(shade);
                image.setRGB(i % width, i / width, mixed(below, above, alpha));
            }
        }
    }

    /** The count that only one in two hundred of the crossed pixels exceeds. */
    private static double busy(float[] counts) {
        float[] crossed = new float[counts.length];
        int n = 0;
        for (float count : counts) {
            if (count > 0) {
                crossed[n++] = count;
            }
        }
        Arrays.sort(crossed, 0, n);
        return n == 0 ? 0 : crossed[(int) (n * 0.995)];
    }

    private static int mixed(int below, int above, double alpha) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = below >> shift & 0xff;
            int to = above >> shift & 0xff;
            mixed |= (int) Math.round(from + (to - from) * alpha) << shift;
        }
        return mixed;
    }
}
