package org.kith.intake;

import java.util.List;
import java.util.UUID;

/**
 * Something that a row may mean.
 *
 * @param text for a place: which text of the file means it; otherwise empty
 */
public record Candidate(Of of, UUID id, String text) {

    public enum Of {
        PLACE,
        COMMUNITY,
        GROUP,
        LINK
    }

    /** More than a person can compare are not shown. */
    static final int MOST = 5;

    static List<Candidate> all(Of of, List<UUID> ids) {
        return ids.stream().distinct().limit(MOST).map(id -> new Candidate(of, id, "")).toList();
    }
}
