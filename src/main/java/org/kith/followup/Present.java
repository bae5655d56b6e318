package org.kith.followup;

import org.kith.attendance.Attendance;
import org.kith.guest.Guest;
import org.kith.shared.Language;

import java.util.UUID;

/**
 * Somebody whom a door has seen: with a registration, or as a guest.
 *
 * @param id of the registration or of the guest
 * @param mail where they are asked
 */
record Present(UUID id, boolean guest, String name, String mail, Language language) {

    static Present of(Attendance one) {
        return new Present(one.id().value(), false, one.name(), one.mail(), one.language());
    }

    static Present of(Guest one) {
        return new Present(one.id().value(), true, one.name(), one.mail(), one.language());
    }
}
