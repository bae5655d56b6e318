package org.kith.community;

import java.util.UUID;

/**
 * Two records that may state one thing.
 *
 * @param score 0…1
 * @param reason key of the message that says why
 */
public record LikelyPair(UUID one, UUID other, double score, String reason) {

    /** In one order, whichever was found first. */
    public LikelyPair {
        if (one.toString().compareTo(other.toString()) > 0) {
            var first = other;
            other = one;
            one = first;
        }
    }
}
