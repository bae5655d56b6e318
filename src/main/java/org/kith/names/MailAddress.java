package org.kith.names;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address as it is kept: in small letters, with nothing in it that cannot be seen, that
 * turns text around, or that means something else in the head of a letter.
 */
public final class MailAddress {

    /** The longest that mail servers pass on (RFC 5321, less the brackets around it). */
    public static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile("[^@]{1,64}@[^@]{1,189}");
    private static final String MEANS_MORE = "<>()[],;:\\\"";

    private MailAddress() {}

    /** Empty where it is none. */
    public static Optional<String> of(String typed) {
        var tidy = typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(tidy).matches() && tidy.codePoints().allMatch(MailAddress::plain)
                ? Optional.of(tidy)
                : Optional.empty();
    }

    private static boolean plain(int sign) {
        return MEANS_MORE.indexOf(sign) < 0
                && switch (Character.getType(sign)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR ->
                            false;
                    default -> true;
                };
    }
}
