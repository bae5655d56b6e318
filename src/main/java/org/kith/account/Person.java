package org.kith.account;

import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.util.UUID;

/**
 * Somebody with a sign-in.
 *
 * @param mail lower case; where sign-in links go
 * @param operator runs the installation: starts networks
 */
public record Person(Id id, String name, String mail, Language language, boolean operator) {

    /** In characters. */
    public static final int LONGEST_NAME = 120;

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
