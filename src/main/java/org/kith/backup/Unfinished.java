package org.kith.backup;

/** What was asked for is done, but for something: the sentence says what. */
public final class Unfinished extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unfinished(String sentence) {
        super(sentence);
    }

    Unfinished(String sentence, Throwable why) {
        super(sentence, why);
    }
}
