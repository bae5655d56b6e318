package org.kith.suggestion;

import java.util.List;

/**
 * A place that may become a friend.
 *
 * @param place its id in the gazetteer
 * @param score 0…1, the chance as powers of ten: 1 for certain, 0 for one in a million or less
 * @param why what the score is made of, {@link Because#START} first, then the strongest; the parts
 *     sum to the score
 * @param linked whether it has friends already
 */
public record Suggested(String place, double score, List<Part> why, boolean linked) {

    /** One part of a score; below zero where it speaks against the place. */
    public record Part(Because because, double adds) {}

    public Suggested {
        why = List.copyOf(why);
    }
}
