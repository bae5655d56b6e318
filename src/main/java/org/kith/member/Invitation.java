package org.kith.member;

import org.kith.account.Office;
import org.kith.account.Person;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is asked by mail into an office; the link in it opens once.
 *
 * @param by the name of the inviter, as it was then
 */
public record Invitation(
        UUID id,
        String mail,
        Office office,
        Person.Id inviter,
        String by,
        Instant at,
        Instant expiresAt) {

    static final Duration LASTS = Duration.ofDays(14);
}
