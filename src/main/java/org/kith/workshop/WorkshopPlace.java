package org.kith.workshop;

import org.jspecify.annotations.Nullable;
import org.kith.attendance.Attendance;
import org.kith.conference.ConferenceSession;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's place in a session, or their wait for one.
 *
 * @param companion which of those who come with that registration; 0 for who registered
 * @param placedAt null while they wait
 */
public record WorkshopPlace(
        UUID id,
        ConferenceSession.Id session,
        Attendance.Id attendance,
        int companion,
        @Nullable Instant placedAt) {

    public boolean isPlaced() {
        return placedAt != null;
    }
}
