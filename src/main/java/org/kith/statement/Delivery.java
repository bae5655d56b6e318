package org.kith.statement;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A statement was given to somebody.
 *
 * @param signatures how many counted when that was noted
 * @param answer what they answered; null where they have not yet
 */
public record Delivery(
        Id id,
        String to,
        LocalDate on,
        int signatures,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        String notedBy) {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_ANSWER = 2_000;

    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
