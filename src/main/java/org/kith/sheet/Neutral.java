package org.kith.sheet;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula when it opens a CSV file, made harmless by a
 * leading apostrophe (OWASP, "CSV injection"), and back. Plain numbers such as -0.12 stay as they
 * are. What already begins with apostrophes gets one more, so that reading gives what was written.
 */
final class Neutral {

    private static final Pattern STARTS_A_FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Neutral() {}

    static String of(String text) {
        boolean harmless =
                !STARTS_A_FORMULA.matcher(text).matches() || NUMBER.matcher(text).matches();
        return harmless ? text : "'" + text;
    }

    static String undo(String text) {
        return text.startsWith("'") && STARTS_A_FORMULA.matcher(text).matches()
                ? text.substring(1)
                : text;
    }
}
