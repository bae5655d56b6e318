package org.kith.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in that runs.
 *
 * @param program whether a program holds it
 * @param guarded whether its person has a second factor
 * @param confirmed whether that factor was shown in this session, lately
 */
public record Session(Id id, Person person, boolean program, boolean guarded, boolean confirmed) {

    /** Names a session and opens nothing: its secret is the {@link Token}. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * A session as its owner sees it in a list.
     *
     * @param device browser and system as the browser names them, shortened; empty where unknown
     * @param program whether a program holds it
     */
    public record Line(
            Id id, String device, boolean program, Instant openedAt, Instant lastSeenAt) {}
}
