package org.kith.atlas;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;

/**
 * Many links as light that adds up: each pixel counts the links that cross it, and the count's
 * logarithm is how strongly it is tinted. One pass over the lines and one over the pixels, so that
 * tens of thousands of links cost little, and no link's order decides who is on top.
 */
record Density(Palette palette, Window window) {

    /** Shades that a tint has: few, because they are told apart no better and pack worse. */
    private static final int SHADES = 7;

    private static final double FAINTEST = 0.45;
    private static final double STRONGEST = 0.9;

    /** Above 1: what few links cross stays faint, so that the ground can be read through them. */
    private static final double CONTRAST = 1.7;

    void paint(BufferedImage image, List<Arc> arcs) {
        for (Tone tone : Tone.values()) {
            List<Arc> ofTone = arcs.stream().filter(arc -> arc.tone() == tone).toList();
            if (!ofTone.isEmpty()) {
                Canvas canvas = new Canvas(image.getWidth(), image.getHeight());
                ofTone.forEach(arc -> canvas.add(GreatCircle.line(arc, window), window));
                tint(image, canvas.softened(window.ratio()), palette.of(tone));
            }
        }
    }

    private void tint(BufferedImage image, int[] counts, Color colour) {
        int[] thresholds = thresholds(busy(counts));
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < counts.length; i++) {
            int shade = 0;
            while (shade < SHADES && counts[i] >= thresholds[shade]) {
                shade++;
            }
            if (shade > 0) {
                double part = (double) shade / SHADES;
                int tint = mixed(palette.glow().getRGB(), colour.getRGB(), part);
                pixels[i] = mixed(pixels[i], tint, FAINTEST + (STRONGEST - FAINTEST) * part);
            }
        }
    }

    /** The counts from which each shade begins. */
    private static int[] thresholds(int busy) {
        double full = Math.log1p((double) busy / Canvas.ONE);
        int[] thresholds = new int[SHADES];
        for (int i = 0; i < SHADES; i++) {
            double light = Math.pow((i + 0.5) / SHADES, 1 / CONTRAST);
            thresholds[i] = (int) (Math.expm1(light * full) * Canvas.ONE);
        }
        return thresholds;
    }

    /** The count that only one in two hundred of the crossed pixels exceeds. */
    private static int busy(int[] counts) {
        int[] crossed = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
        int busy = crossed.length == 0 ? 0 : crossed[(int) (crossed.length * 0.995)];
        return Math.max(4 * Canvas.ONE, busy);
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
