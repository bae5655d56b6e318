package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.shared.PartialDate;
import org.kith.shared.Uuid7;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The people who act for a community.
 *
 * @param founded since when it exists, as exactly as it is known
 * @param differentBecause why it is not the group of the same name in this community
 */
public record Group(
        Id id,
        String slug,
        Community.Id community,
        String name,
        Form form,
        String about,
        @Nullable String website,
        @Nullable PartialDate founded,
        List<String> interests,
        List<String> languages,
        @Nullable String differentBecause,
        boolean demonstration) {

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Form {
        FRIENDSHIP_GROUP,
        TWINNING_ASSOCIATION,
        COUNCIL_COMMITTEE,
        FAITH_GROUP,
        STUDENT_UNION,
        UNION_BRANCH,
        WOMENS_GROUP,
        YOUTH_GROUP,
        HEALTH_GROUP,
        SCHOOL_GROUP,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Group {
        interests = List.copyOf(interests);
        languages = List.copyOf(languages);
    }
}
