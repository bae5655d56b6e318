package org.kith.sheet;

import java.util.function.Consumer;

/**
 * The lines of a list that cannot be used: named by their number, counted and skipped; where one is
 * told to be strict, the first of them ends the reading.
 */
public final class BadLines {

    /** So many are named, so that a list of another kind does not bury everything else. */
    private static final int NAMED = 1000;

    private final Consumer<String> told;
    private final boolean strict;
    private long count;

    /**
     * @param told takes each sentence about a line
     */
    public BadLines(boolean strict, Consumer<String> told) {
        this.strict = strict;
        this.told = told;
    }

    /**
     * @throws ListRefused where one is told to be strict
     */
    public void add(String file, long line, String why) {
        var sentence = "%s, line %d: %s".formatted(file, line, why);
        if (strict) {
            throw new ListRefused(sentence);
        }
        count++;
        if (count <= NAMED) {
            told.accept(sentence);
        } else if (count == NAMED + 1) {
            told.accept("further bad lines are counted, not named");
        }
    }

    public long count() {
        return count;
    }
}
