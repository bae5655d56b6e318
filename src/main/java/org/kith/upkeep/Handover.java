package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Group;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody names who speaks for the group from then on. Until that one accepts, nothing changes.
 *
 * @param from who named them: a representative, or a coordinator for one
 * @param fromName as it was then
 * @param toName as the one who named them wrote it
 * @param toMail where the successor can be reached, and signs in
 * @param replaces the address of the contact whose place they take; null where they stand beside
 */
public record Handover(
        UUID id,
        Group.Id group,
        Person.Id from,
        String fromName,
        String toName,
        String toMail,
        @Nullable String replaces,
        Instant namedAt,
        Instant expiresAt) {

    static final Duration LASTS = Duration.ofDays(21);

    /** How it ends; each is a moment of its own. */
    enum End {
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }

    /**
     * Whom somebody wants to name.
     *
     * @param replaces as above
     */
    record Successor(String name, String mail, @Nullable String replaces) {}
}
