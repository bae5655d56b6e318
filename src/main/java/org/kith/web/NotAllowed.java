package org.kith.web;

import org.kith.account.Role;

/** The actor is known, and lacks the role that the route asks for. */
class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final Role needed;

    NotAllowed(Role needed) {
        this.needed = needed;
    }

    Role needed() {
        return needed;
    }
}
