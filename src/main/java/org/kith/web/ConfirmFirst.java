package org.kith.web;

/** The route is open to this person once they have shown their second factor. */
public final class ConfirmFirst extends RuntimeException {}
