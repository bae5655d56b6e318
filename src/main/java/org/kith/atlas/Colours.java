package org.kith.atlas;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours that a picture of few hues can do with: its most frequent ones as they are, every
 * other one shown as the nearest of them. Fewer colours than an eye could tell apart make a file
 * half as large.
 */
final class Colours {

    private static final int MOST = 96;

    /** Colours nearer to a more frequent one than this are not kept. */
    private static final int NEAREST = 9;

    private final int[] palette = new int[MOST];
    private final Map<Integer, Integer> indexes = new HashMap<>();
    private int size;

    private Colours(List<Integer> mostFrequentFirst) {
        for (int rgb : mostFrequentFirst) {
            if (size < MOST
                    && (size == 0 || distance(rgb, palette[nearest(rgb)]) >= NEAREST * NEAREST)) {
                palette[size++] = rgb;
            }
        }
    }

    static Colours of(BufferedImage image) {
        int width = image.getWidth();
        Map<Integer, Integer> uses = new HashMap<>();
        int run = 0;
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            run++;
            if (i == pixels.length - 1 || pixels[i] != pixels[i + 1]) {
                uses.merge(pixels[i], run, Integer::sum);
                run = 0;
            }
        }
        Comparator<Map.Entry<Integer, Integer>> rare = Map.Entry.comparingByValue();
        return new Colours(
                uses.entrySet().stream()
                        .sorted(rare.reversed().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    int[] palette() {
        return Arrays.copyOf(palette, size);
    }

    int index(int rgb) {
        return indexes.computeIfAbsent(rgb, this::nearest);
    }

    private int nearest(int rgb) {
        int best = 0;
        for (int i = 1; i < size; i++) {
            best = distance(rgb, palette[i]) < distance(rgb, palette[best]) ? i : best;
        }
        return best;
    }

    private static int distance(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int step = (a >> shift & 0xff) - (b >> shift & 0xff);
            sum += step * step;
        }
        return sum;
    }
}
