package org.kith.member;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody asked to belong. That they asked and what was decided are two facts.
 *
 * @param decided null while nobody has decided
 * @param withdrawnAt null unless they took it back before that
 */
public record Application(
        UUID id,
        Person.Id person,
        String name,
        String mail,
        String words,
        Instant at,
        @Nullable Decided decided,
        @Nullable Instant withdrawnAt) {

    static final int LONGEST = 2000;

    public record Decided(boolean accepted, Instant at, String by, String reason) {}

    public boolean open() {
        return decided == null && withdrawnAt == null;
    }

    /** The key of its words: open, accepted, declined or withdrawn. */
    public String standing() {
        if (decided != null) {
            return decided.accepted() ? "accepted" : "declined";
        }
        return withdrawnAt == null ? "open" : "withdrawn";
    }
}
