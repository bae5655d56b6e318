package org.kith.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The part of a return address that names the letter: returns+0193….@example.org. */
final class ReturnedTo {

    private static final Pattern CODE =
            Pattern.compile(
                    "\\+([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})@");

    private ReturnedTo() {}

    static String code(UUID letter) {
        return letter.toString().replace("-", "");
    }

    /** Which letter a text speaks of, as a header or a whole report. */
    static Optional<UUID> letter(String text) {
        var found = CODE.matcher(text);
        return found.find()
                ? Optional.of(
                        UUID.fromString(
                                String.join(
                                        "-",
                                        found.group(1),
                                        found.group(2),
                                        found.group(3),
                                        found.group(4),
                                        found.group(5))))
                : Optional.empty();
    }
}
