package org.kith.community;

import java.util.List;

/**
 * Something that is there already and may be what somebody is about to record.
 *
 * @param score 0…1; 1 where no fact tells them apart
 * @param reasons message keys that say why it is likely
 */
public record Likely<T>(T value, double score, List<String> reasons) {

    public Likely {
        reasons = List.copyOf(reasons);
    }
}
