package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who wants the newsletter by mail, with a sign-in or without.
 *
 * @param mail lower case
 * @param language of the issues that they get
 * @param confirmedAt null until the button of their letter was pressed
 */
public record Subscription(Id id, String mail, Language language, @Nullable Instant confirmedAt) {

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
