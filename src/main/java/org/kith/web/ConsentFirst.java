package org.kith.web;

/** The route is open to this person once they have agreed to what the network published. */
public final class ConsentFirst extends RuntimeException {

    private final String where;

    /**
     * @param where the page on which they agree
     */
    ConsentFirst(String where) {
        this.where = where;
    }

    String where() {
        return where;
    }
}
