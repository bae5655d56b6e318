package org.kith.attendance;

import java.util.Optional;
import java.util.UUID;

/**
 * Whom a mark of a door is about.
 *
 * @param party whose place it is: of a registration or of a guest
 * @param companion which of those who come along with a guest; empty: the one whose place it is
 */
public record Awaited(UUID party, String companion) {

    private static final String COMPANION = "[0-9a-f]{0,16}";

    public Awaited {
        if (!companion.matches(COMPANION)) {
            throw new IllegalArgumentException("not what says which companion");
        }
    }

    public static Awaited themselves(UUID party) {
        return new Awaited(party, "");
    }

    /** As a list has it; empty where it is none. */
    static Optional<Awaited> of(String sent) {
        var parts = sent.split("\\.", 2);
        try {
            return Optional.of(
                    new Awaited(UUID.fromString(parts[0]), parts.length > 1 ? parts[1] : ""));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    Attendance.Id attendance() {
        return new Attendance.Id(party);
    }

    @Override
    public String toString() {
        return companion.isEmpty() ? party.toString() : party + "." + companion;
    }
}
