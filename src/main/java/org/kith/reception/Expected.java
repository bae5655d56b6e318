package org.kith.reception;

/**
 * Somebody who is expected at a gathering.
 *
 * @param name empty where somebody comes along whom nobody has named
 * @param affiliation whom they come for, and as what; may be empty
 */
record Expected(String name, String affiliation) {

    boolean isNamed() {
        return !name.isEmpty();
    }
}
