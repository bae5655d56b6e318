package org.kith.backup;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is left of a network that was deleted: the proof that it went whole.
 *
 * @param counts how many rows went, by table in the order of their names
 * @param seal the number of the last seal of its audit; 0 where nothing was ever written down in it
 * @param hash of that seal, in hexadecimal; empty where there is none
 */
public record Gone(String slug, Instant at, Map<String, Long> counts, long seal, String hash) {

    public Gone {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    public long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public int tables() {
        return counts.size();
    }
}
