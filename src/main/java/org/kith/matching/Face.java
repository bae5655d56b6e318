package org.kith.matching;

import org.jspecify.annotations.Nullable;
import org.kith.atlas.Point;
import org.kith.community.Community;

import java.util.UUID;

/**
 * A community or a place as the page shows it, in the reader's language.
 *
 * @param path its page within the network
 * @param slug its address, for forms that take either
 * @param local its name as its own people write it, where that is another
 * @param people 0 where unknown
 */
public record Face(
        UUID id,
        String path,
        String slug,
        boolean registered,
        Community.Kind kind,
        String label,
        @Nullable String local,
        @Nullable String country,
        int people,
        @Nullable Point at,
        boolean demonstration) {

    /** Kept together in a sentence of the other direction. */
    String isolated() {
        return '\u2068' + label + '\u2069';
    }
}
