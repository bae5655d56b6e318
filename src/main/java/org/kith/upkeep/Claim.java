package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Group;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody says that they speak for a group, and what shows it. Who is a contact already is heard;
 * the coordinator decides.
 *
 * @param evidenceUrl where it can be read; null where it stands nowhere
 * @param decided null while nobody has decided
 * @param withdrawnAt null unless they took it back before that
 */
public record Claim(
        UUID id,
        Group.Id group,
        Person.Id person,
        String name,
        String mail,
        String evidence,
        @Nullable String evidenceUrl,
        Instant at,
        @Nullable Decided decided,
        @Nullable Instant withdrawnAt) {

    static final int LONGEST = 2000;
    static final int LONGEST_ADDRESS = 300;

    public record Decided(boolean accepted, Instant at, String by, String reason) {}

    public boolean open() {
        return decided == null && withdrawnAt == null;
    }
}
