package org.kith.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as far as somebody knows it: a year, a month, or a day ("1998", "1998-05", "1998-05-02").
 * Kept as stated; a year alone never becomes the first of January.
 */
public record PartialDate(String iso) implements Comparable<PartialDate> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (!valid(iso)) {
            throw new IllegalArgumentException("not a year, month or day: " + iso);
        }
    }

    /** What a person typed, in any numerals; empty where it is no date of the calendar. */
    public static Optional<PartialDate> parse(String text) {
        var western = Numerals.western(text);
        return valid(western) ? Optional.of(new PartialDate(western)) : Optional.empty();
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    public int year() {
        return Integer.parseInt(iso.substring(0, 4));
    }

    /** The first day that it may mean: for ordering only, never for showing. */
    public LocalDate earliest() {
        return switch (iso.length()) {
            case 4 -> LocalDate.of(year(), 1, 1);
            case 7 -> YearMonth.parse(iso).atDay(1);
            default -> LocalDate.parse(iso);
        };
    }

    /** The last day that it may mean: a year alone comes after the dated facts of that year. */
    public LocalDate latest() {
        return switch (iso.length()) {
            case 4 -> LocalDate.of(year(), 12, 31);
            case 7 -> YearMonth.parse(iso).atEndOfMonth();
            default -> LocalDate.parse(iso);
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        return iso.compareTo(other.iso);
    }

    @Override
    public String toString() {
        return iso;
    }

    private static boolean valid(String iso) {
        var parts = FORM.matcher(iso);
        if (!parts.matches()) {
            return false;
        }
        try {
            if (parts.group(3) != null) {
                LocalDate.parse(iso);
            } else if (parts.group(2) != null) {
                YearMonth.parse(iso);
            }
            return true;
        } catch (DateTimeException notOnTheCalendar) {
            return false;
        }
    }
}
