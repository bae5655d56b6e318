package org.kith.reception;

import java.time.Instant;

/**
 * Somebody who is expected at a gathering.
 *
 * @param name empty where somebody comes along whom nobody has named
 * @param affiliation whom they come for, and as what; may be empty
 * @param since since when they are
 */
public record Expected(String name, String affiliation, Instant since) {

    public boolean isNamed() {
        return !name.isEmpty();
    }
}
