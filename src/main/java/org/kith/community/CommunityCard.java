package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.place.Place;

/**
 * A community as lists and links show it, in the reader's language.
 *
 * @param label its name for this reader
 * @param localName its name in the script of its place, where that is another; null otherwise
 * @param place where it is
 * @param country ISO code, null where unknown
 * @param links how many links it has in this network, ended ones not counted
 */
public record CommunityCard(
        Community.Id id,
        String slug,
        Community.Kind kind,
        String label,
        @Nullable String localName,
        Place.Id place,
        @Nullable String country,
        @Nullable Double lat,
        @Nullable Double lon,
        int population,
        int links,
        boolean looking,
        boolean demonstration) {}
