package org.kith.statement;

import org.kith.shared.Language;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A sheet of paper for people to sign, known again by its code.
 *
 * @param language that it is printed in
 * @param entered how many of its lines were typed in
 * @param checked how many of these somebody else has read
 */
public record Sheet(
        Id id,
        String code,
        Language language,
        Instant printedAt,
        String printedBy,
        int entered,
        int checked) {

    static final int LINES = 15;

    private static final int LENGTH = 6;

    /** Without what is mistaken for something else when it is copied by hand. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    static String newCode() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(i -> SIGNS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
