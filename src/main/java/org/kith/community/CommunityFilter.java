package org.kith.community;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * Which communities a list shows, and in which order.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region UN M49 code, as 145
 * @param groupForm only where such a group acts
 * @param words part of a name in any script; empty: any
 */
public record CommunityFilter(
        Community.@Nullable Kind kind,
        @Nullable String country,
        @Nullable String region,
        Group.@Nullable Form groupForm,
        boolean noLinkYet,
        boolean looking,
        String words,
        Sort sort) {

    public static final CommunityFilter ALL =
            new CommunityFilter(null, null, null, null, false, false, "", Sort.NAME);

    /** Those with such a name, in any script. */
    public static CommunityFilter called(String words) {
        return new CommunityFilter(null, null, null, null, false, false, words, Sort.NAME);
    }

    public enum Sort {
        NAME,
        POPULATION,
        NEWEST,
        MOST_LINKS,
        FEWEST_LINKS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
