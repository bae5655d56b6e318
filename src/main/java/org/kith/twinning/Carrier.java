package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;

import java.time.Instant;

/**
 * Which group carries a link on one side.
 *
 * @param group null where the side says that it has none
 */
public record Carrier(Sides.Side side, Group.@Nullable Id group, Instant since) {}
