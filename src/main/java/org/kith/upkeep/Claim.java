package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Group;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody says that they speak for a group, and what shows it. The coordinator decides; who speaks
 * for it already may object.
 *
 * @param evidenceUrl where it can be read; null where it stands nowhere
 * @param objection null where nobody objected
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
        @Nullable Objection objection) {

    static final int LONGEST = 2000;
    static final int LONGEST_ADDRESS = 300;

    public record Objection(String words, String by, Instant at) {}
}
