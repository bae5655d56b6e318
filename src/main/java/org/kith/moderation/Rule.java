package org.kith.moderation;

import org.kith.shared.Uuid7;
import org.kith.shared.Worded;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a network asks of what is written in it.
 *
 * @param number by which decisions name it; stays, and is given to no other
 * @param changes how often it was written in other words
 */
public record Rule(Id id, int number, Worded titles, Worded texts, int changes) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 2000;
    static final int MOST = 99;

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        /** Of a rule that Kith brings, the same in each network. */
        static Id of(String code) {
            return new Id(
                    UUID.nameUUIDFromBytes(("kith rule " + code).getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
