package org.kith.web;

/** Nothing is at this address, or nothing that this actor may know of. */
public class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1;
}
