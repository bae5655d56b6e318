package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.shared.PartialDate;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates as people write them in spreadsheets, and never guesses between two readings. */
final class DateText {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:[T ]00:00.*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?:(\\d{1,2})([-/.]))?(\\d{1,2})[-/.](\\d{4})");

    private DateText() {}

    static Optional<PartialDate> read(String cell) {
        var text = withPlainDigits(cell.strip());
        var first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return date(first.group(1), first.group(2), first.group(3));
        }
        var last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            return yearLast(last.group(1), last.group(2), last.group(3), last.group(4));
        }
        return PartialDate.parse(text);
    }

    /** With points the day stands first; with strokes Americans put the month there. */
    private static Optional<PartialDate> yearLast(
            @Nullable String one, @Nullable String between, String two, String year) {
        if (one == null || between == null) {
            return date(year, two, null);
        }
        var dayFirst = between.equals(".") || Integer.parseInt(one) > 12 || one.equals(two);
        var monthFirst = Integer.parseInt(two) > 12;
        if (dayFirst == monthFirst) {
            return Optional.empty();
        }
        return dayFirst ? date(year, two, one) : date(year, one, two);
    }

    private static Optional<PartialDate> date(String year, String month, @Nullable String day) {
        var text = year + "-" + padded(month) + (day == null ? "" : "-" + padded(day));
        return PartialDate.parse(text);
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String withPlainDigits(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
