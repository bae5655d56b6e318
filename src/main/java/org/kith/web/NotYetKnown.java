package org.kith.web;

/** What was sent has not been kept for so long that whoever sent it is told; it may be, later. */
public final class NotYetKnown extends RuntimeException {
    private static final long serialVersionUID = 1;
}
