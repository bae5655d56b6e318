package org.kith.matching;

import java.util.List;

/**
 * A suggestion as the page shows it.
 *
 * @param meta country, kind and people, in the reader's words
 * @param notes what rooms above say of it
 * @param introduce the address at which an introduction to it is asked for; empty where it belongs
 *     to no network yet
 * @param record the address at which a first contact with it is recorded
 * @param map the address of the map around it; empty where nobody knows where it is
 * @param points of {@link Suggestion#FULL}
 */
public record Shown(
        Face face,
        String meta,
        boolean unlinked,
        int points,
        List<Said> reasons,
        List<String> notes,
        String introduce,
        String record,
        String map) {

    /** A reason in words, with its part of the points. */
    public record Said(String words, int points) {}
}
