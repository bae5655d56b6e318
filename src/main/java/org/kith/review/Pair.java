package org.kith.review;

import org.jspecify.annotations.Nullable;
import org.kith.community.LikelyPair;
import org.kith.community.Merge;

import java.time.Instant;

/**
 * A likely pair of the queue.
 *
 * @param sameBy who said that the two are one; null where nobody has yet
 */
public record Pair(
        Merge.Kind kind,
        LikelyPair likely,
        Instant foundAt,
        @Nullable String sameBy,
        @Nullable Instant sameAt) {}
