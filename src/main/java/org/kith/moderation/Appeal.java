package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.UUID;

/**
 * Who lost asks another to look again.
 *
 * @param against what was decided
 * @param report whose reporter appeals; null where those whose it is do
 * @param by null without a sign-in, and of somebody who left
 * @param answer the decision that answers it; null while it waits
 */
public record Appeal(
        Id id,
        Case.Id of,
        Decision.Id against,
        ContentReport.@Nullable Id report,
        String words,
        Person.@Nullable Id by,
        @Nullable String name,
        Instant at,
        Decision.@Nullable Id answer) {

    static final int LONGEST_WORDS = 2000;

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean ofOwners() {
        return report == null;
    }
}
