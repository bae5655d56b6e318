package org.kith.account;

/** What became of ending an office. */
public sealed interface Ending {

    record Done() implements Ending {}

    /** It did not run any more, or never did. */
    record NothingToEnd() implements Ending {}

    /** A network is never without a coordinator; another one has to be appointed first. */
    record LastCoordinator() implements Ending {}
}
