package org.kith.review;

import org.jspecify.annotations.Nullable;
import org.kith.community.Merge;

/**
 * @param into what it is a part of now; null where that has gone in its turn
 */
public record MergeLine(Merge merge, @Nullable Named into) {}
