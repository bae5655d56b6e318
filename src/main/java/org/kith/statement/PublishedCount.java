package org.kith.statement;

import java.time.Instant;

/**
 * A count as it was published: how many signatures, and the root of the tree over them.
 *
 * @param number of this statement, from 1
 * @param root hex
 */
public record PublishedCount(
        int number, Instant publishedAt, int onScreen, int onPaper, String root) {

    public int all() {
        return onScreen + onPaper;
    }
}
