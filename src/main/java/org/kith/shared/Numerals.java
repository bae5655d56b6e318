package org.kith.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers, days and times as people type them, in the numerals of any script. */
public final class Numerals {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?");

    private Numerals() {}

    /** The same in 0 to 9, without what surrounds it and cannot be seen. */
    public static String western(String typed) {
        var western = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(sign -> Character.getType(sign) != Character.FORMAT)
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .forEach(western::appendCodePoint);
        return western.toString().strip();
    }

    /** A whole number of nine digits at most. */
    public static Optional<Integer> number(String typed) {
        var western = western(typed);
        return NUMBER.matcher(western).matches()
                ? Optional.of(Integer.parseInt(western))
                : Optional.empty();
    }

    /** Year, month and day in this order, of which nobody doubts what is meant. */
    public static Optional<LocalDate> day(String typed) {
        var parts = DAY.matcher(western(typed));
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(part(parts, 1), part(parts, 3), part(parts, 4)))
                    : Optional.empty();
        } catch (DateTimeException notOnTheCalendar) {
            return Optional.empty();
        }
    }

    /** To the minute, on a clock of 24 hours. */
    public static Optional<LocalTime> time(String typed) {
        var parts = TIME.matcher(western(typed));
        try {
            return parts.matches()
                    ? Optional.of(LocalTime.of(part(parts, 1), part(parts, 2)))
                    : Optional.empty();
        } catch (DateTimeException onNoClock) {
            return Optional.empty();
        }
    }

    private static int part(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
