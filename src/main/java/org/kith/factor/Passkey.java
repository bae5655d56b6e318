package org.kith.factor;

import org.kith.account.Person;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key pair whose private half never leaves its holder's device, which asks for a finger, a face
 * or a number before it uses it: two factors at once.
 *
 * @param credential how the device knows it
 * @param publicKey attested credential data, as WebAuthn (level 3, § 6.5.1) writes it
 * @param counter how often it was used, where the device counts; 0 where it does not
 * @param backedUp whether its maker keeps a copy, so that a lost device does not lose it
 */
public record Passkey(
        Id id,
        byte[] credential,
        Person.Id person,
        byte[] publicKey,
        long counter,
        boolean backedUp) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A passkey as its owner sees it in a list; never used where {@code lastUsedAt} is empty. */
    public record Line(
            UUID id,
            String name,
            boolean backedUp,
            Instant createdAt,
            Optional<Instant> lastUsedAt) {}
}
