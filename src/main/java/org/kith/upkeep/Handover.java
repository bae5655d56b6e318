package org.kith.upkeep;

import org.kith.account.Person;
import org.kith.community.Group;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A representative names who speaks for the group after them. Until that one accepts, the old one
 * does.
 *
 * @param fromName as it was then
 * @param toMail where the successor can be reached, and signs in
 */
public record Handover(
        UUID id,
        Group.Id group,
        Person.Id from,
        String fromName,
        String toName,
        String toMail,
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
}
