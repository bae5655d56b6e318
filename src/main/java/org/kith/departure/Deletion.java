package org.kith.departure;

import java.time.Duration;
import java.time.Instant;

/**
 * That somebody asked for their network to be deleted.
 *
 * @param askedBy their name as it was then
 * @param goesAt when it is deleted, unless somebody calls that off before
 * @param reason in their words; may be empty
 */
public record Deletion(String askedBy, Instant askedAt, Instant goesAt, String reason) {

    /** How long everybody has to object, or to take along what they want to keep. */
    static final Duration WAITS = Duration.ofDays(7);

    static final int LONGEST_REASON = 1000;

    /** Whether it should be done by now: rounds come once an hour. */
    boolean late(Instant now) {
        return now.isAfter(goesAt.plus(Duration.ofHours(2)));
    }
}
