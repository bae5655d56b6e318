package org.kith.names;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a folded word says about which place is meant, 0…1: the rarer among the names of the
 * gazetteer, the more. "wadi", "san" and "novaya" say little, and yet count.
 */
final class WordWeights {

    private static final Map<String, Float> COMMON = read();

    private WordWeights() {}

    static float of(String word) {
        return COMMON.getOrDefault(word, 1f);
    }

    private static Map<String, Float> read() {
        Map<String, Float> weights = new HashMap<>();
        new String(Learned.bytes("words.txt"), StandardCharsets.UTF_8)
                .lines()
                .forEach(
                        line -> {
                            int space = line.indexOf(' ');
                            float weight = Float.parseFloat(line.substring(space + 1));
                            weights.put(line.substring(0, space), weight);
                        });
        return Map.copyOf(weights);
    }
}
