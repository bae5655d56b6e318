package org.kith.mail;

/** A mail server has said for good that it does not take a letter. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String said;
    private final boolean ofAddress;

    /**
     * @param said the server's own words
     * @param ofAddress whether there is no such mailbox: no other letter will reach it either
     */
    Refused(Throwable why, String said, boolean ofAddress) {
        super(said, why);
        this.said = said;
        this.ofAddress = ofAddress;
    }

    String said() {
        return said;
    }

    boolean ofAddress() {
        return ofAddress;
    }
}
