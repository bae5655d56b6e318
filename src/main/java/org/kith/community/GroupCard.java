package org.kith.community;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A group as lists show it, with its community in the reader's language.
 *
 * @param lat degrees of WGS 84, of the community's place; null where nobody knows
 * @param contacts how many people can be turned to
 * @param seeks codes of {@link Exchange}
 * @param offers codes of {@link Exchange}
 */
public record GroupCard(
        Group.Id id,
        String slug,
        String name,
        Group.Form form,
        Community.Id community,
        String communitySlug,
        String communityLabel,
        Community.Kind communityKind,
        @Nullable String country,
        @Nullable Double lat,
        @Nullable Double lon,
        int contacts,
        List<String> seeks,
        List<String> offers,
        boolean demonstration) {

    public GroupCard {
        seeks = List.copyOf(seeks);
        offers = List.copyOf(offers);
    }
}
