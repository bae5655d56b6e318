package org.kith.community;

import org.jspecify.annotations.Nullable;

/**
 * Which groups a list shows; always by name.
 *
 * @param country ISO 3166-1 alpha-2, of the community
 * @param words part of a name in any script; empty: any
 */
public record GroupFilter(
        Group.@Nullable Form form,
        @Nullable String country,
        Community.@Nullable Kind communityKind,
        String words) {

    public static final GroupFilter ALL = new GroupFilter(null, null, null, "");
}
