package org.kith.mail;

/** A mail server has said for good that it does not take a message. */
final class Refused extends RuntimeException {

    Refused(Throwable why) {
        super(why.getMessage(), why);
    }
}
