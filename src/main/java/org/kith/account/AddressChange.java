package org.kith.account;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's way from one mail address to another: asked for while signed in, done by whoever reads
 * the new one, and stopped or taken back by whoever reads the old one.
 *
 * @param done null until the new address holds
 * @param stopped null unless it was stopped, or taken back
 */
public record AddressChange(
        UUID id,
        Person.Id person,
        String before,
        String now,
        Instant asked,
        @Nullable Instant done,
        @Nullable Instant stopped) {

    /** How long the letter to the new address can be used. */
    public static final Duration LASTS = Duration.ofMinutes(60);

    /** How long whoever reads the old address can take it back. */
    public static final Duration REGRET = Duration.ofDays(7);

    public boolean canBeDone(Instant at) {
        return done == null && stopped == null && at.isBefore(asked.plus(LASTS));
    }

    public boolean canBeStopped(Instant at) {
        return stopped == null && (done == null ? canBeDone(at) : at.isBefore(done.plus(REGRET)));
    }
}
