package org.kith.store;

/**
 * Kith cannot start, for a reason that its operator can mend: the message says it in one sentence.
 */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
