package org.kith.web;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;

/**
 * What moderators have hidden of the words that stand beside others on one page.
 *
 * @param ways of each that is hidden where this reader is told why, within the network; empty where
 *     the words are not for them
 */
public record Withheld(Map<UUID, String> ways) {

    public static final Withheld NOTHING = new Withheld(Map.of());

    public Withheld {
        ways = Map.copyOf(ways);
    }

    /** Whether the words are not for this reader. */
    public boolean keeps(UUID id) {
        return "".equals(ways.get(id));
    }

    /** Where it says why others do not read the words; null where they do, or it is not told. */
    public @Nullable String way(UUID id) {
        var way = ways.get(id);
        return way == null || way.isEmpty() ? null : way;
    }
}
