package org.kith.backup;

/** All rows are back, and something that was to follow is not done: the sentence says what. */
public final class Unfinished extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unfinished(String sentence, Throwable why) {
        super(sentence, why);
    }
}
