package org.kith.community;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Two records that became one.
 *
 * @param goneLabel what the one was called that is no more
 * @param undoneAt since when both are there again; null while they are one
 */
public record Merge(
        UUID id,
        Kind kind,
        UUID kept,
        UUID gone,
        String goneLabel,
        String actor,
        Instant at,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /**
     * What is to become one.
     *
     * @param goneLabel what the one is called that will be no more
     */
    public record Both(Kind kind, UUID kept, UUID gone, String goneLabel) {}

    public enum Kind {
        COMMUNITY,
        GROUP,
        LINK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
