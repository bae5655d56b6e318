package org.kith.web;

import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page leads to because of what stands there; paths are within the network.
 *
 * @param report where it can be reported; null where nothing stands there that can
 * @param hidden where it says why readers do not see it; null where they do
 */
public record Around(@Nullable String report, @Nullable String hidden) {

    public static final Around NOTHING = new Around(null, null);
}
