package org.kith.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * An office that somebody holds or held.
 *
 * @param group null for an office of the network itself
 * @param appointedBy a name, as it was then
 * @param side of a network with two, "a" or "b", whose chair it is; null for others
 * @param ended null while it runs
 */
public record Held(
        UUID id,
        Office office,
        @Nullable UUID group,
        Instant since,
        String appointedBy,
        @Nullable String side,
        @Nullable Ended ended) {

    /**
     * How, and by whom, an office came to its end; they are never one state with having held it.
     */
    public record Ended(Instant at, How how, String by, String because) {}

    public enum How {
        ENDED,
        LEFT,
        REMOVED,
        HANDED_OVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How of(@Nullable String code) {
            return code == null ? ENDED : valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean runs() {
        return ended == null;
    }
}
