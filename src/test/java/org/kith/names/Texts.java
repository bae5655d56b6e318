package org.kith.names;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts to try a law on: names in many scripts, and what no name should contain. */
final class Texts {

    private static final int[][] ALPHABETS = {
        {0x20, 0x7E},
        {0xA0, 0x24F},
        {0x370, 0x3FF},
        {0x400, 0x4FF},
        {0x590, 0x5FF},
        {0x600, 0x6FF},
        {0x900, 0x97F},
        {0xE00, 0xE7F},
        {0x1E00, 0x1FFF},
        {0x2000, 0x206F},
        {0x3040, 0x30FF},
        {0x4E00, 0x9FFF},
        {0xAC00, 0xD7A3},
        {0xD800, 0xDFFF},
        {0xFB00, 0xFEFF},
        {0xFF00, 0xFFFF},
        {0, 0xFFFF},
        {0, 0x10FFFF}
    };

    private Texts() {}

    static Stream<String> anything() {
        return Stream.concat(
                Stream.of(
                        "",
                        " ",
                        "\u0000",
                        "\ud800",
                        "\udc00\ud800",
                        "'",
                        "ال",
                        "ו",
                        "\u0640\u0640",
                        "a".repeat(10_000),
                        "ب ".repeat(5_000),
                        "ש'".repeat(5_000),
                        "\u0301".repeat(10_000),
                        "カ".repeat(10_000)),
                random());
    }

    /** The same texts in every run. */
    static Stream<String> random() {
        var random = new Random(12);
        return IntStream.range(0, 400).mapToObj(i -> text(random, ALPHABETS[i % ALPHABETS.length]));
    }

    private static String text(Random random, int[] alphabet) {
        var text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            boolean space = random.nextInt(6) == 0;
            text.appendCodePoint(space ? ' ' : random.nextInt(alphabet[0], alphabet[1] + 1));
        }
        return text.toString();
    }
}
