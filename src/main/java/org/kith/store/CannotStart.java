package org.kith.store;

/**
 * Kith cannot start or go on, for a reason that its operator can mend: the message says it, and
 * what to do, in one sentence.
 */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Other programs' messages run over many lines; the first says what went wrong. */
    static String firstLine(Throwable cause) {
        var message = String.valueOf(cause.getMessage()).strip();
        return message.lines().findFirst().orElse("").replaceFirst("[.:]$", "");
    }
}
