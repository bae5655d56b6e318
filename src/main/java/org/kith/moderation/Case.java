package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A piece of content that somebody reported, kept as it stood then: its author can take it away, or
 * leave, and the case stays.
 *
 * @param kind as its {@link Reportable} has it
 * @param path of its page, within the network
 * @param language of the title
 * @param stood all that it said when it was reported first
 * @param groups whose it was then
 * @param author who wrote it; null where nobody knows, or they left
 * @param urgent whether it is looked at before others
 * @param waitsSince null where nothing is to be decided
 * @param decidedAt for the first time
 */
public record Case(
        Id id,
        String kind,
        UUID content,
        String path,
        String title,
        Language language,
        String stood,
        Set<Group.Id> groups,
        Person.@Nullable Id author,
        boolean urgent,
        Instant openedAt,
        @Nullable Instant waitsSince,
        @Nullable Instant decidedAt) {

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public Case {
        groups = Set.copyOf(groups);
    }

    public boolean waits() {
        return waitsSince != null;
    }

    /** Whether somebody appealed, and nobody has answered yet. */
    public boolean isAppealed() {
        return waits() && decidedAt != null;
    }
}
