package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.community.Community;
import org.kith.names.Fold;
import org.kith.place.Place;

import java.util.List;

/**
 * A community that a row names: one of the registry, or one that is recorded when the row is
 * written.
 *
 * @param community null where the registry has none yet
 */
public record Meant(
        Community.@Nullable Id community,
        Place.Id place,
        Community.Kind kind,
        @Nullable String name) {

    static Meant of(Community community) {
        return new Meant(community.id(), community.place(), community.kind(), community.name());
    }

    /** Equal for rows that mean the same, whether or not it stands in the registry. */
    String key() {
        return place + "/" + kind.code() + "/" + (name == null ? "" : Fold.fold(name));
    }

    /** What is recorded where the registry has none. */
    Community fresh() {
        return new Community(
                Community.Id.next(),
                "",
                place,
                kind,
                name,
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                false);
    }
}
