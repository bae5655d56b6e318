package org.kith.backup;

import java.time.Instant;
import java.util.Map;

/**
 * What is left of a network that was deleted: the proof that it went whole.
 *
 * @param counts how many rows went, by table
 * @param seal the number of the last seal of its audit; 0 where nothing was ever written down in it
 * @param hash of that seal, in hexadecimal; empty where there is none
 */
public record Gone(String slug, Instant at, Map<String, Long> counts, long seal, String hash) {

    public Gone {
        counts = Map.copyOf(counts);
    }

    public long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public int tables() {
        return counts.size();
    }
}
