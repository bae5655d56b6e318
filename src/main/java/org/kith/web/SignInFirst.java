package org.kith.web;

/** The route is for people who are signed in, and this visitor is not. */
class SignInFirst extends RuntimeException {

    private static final long serialVersionUID = 1;
}
