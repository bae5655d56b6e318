package org.kith.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** A number of a workbook as the text that a person means: 1998, 31.5, 2019-06-01. */
final class NumberText {

    private static final Pattern WHOLE = Pattern.compile("-?[1-9]\\d{0,300}");
    private static final long SECONDS_OF_A_DAY = 24L * 60 * 60;

    /** The last day that a workbook can hold, 9999-12-31. */
    private static final double LAST_SERIAL = 2_958_466;

    private NumberText() {}

    /** Without trailing zeros and without an exponent; what is no number stays as it is. */
    static String of(String raw) {
        if (WHOLE.matcher(raw).matches()) {
            return raw;
        }
        try {
            // Excel writes 17 digits; the shortest that means the same double is what was typed.
            double value = Double.parseDouble(raw);
            BigDecimal exact = new BigDecimal(Double.toString(value));
            return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /** ISO date, date and time, or time of day; a number that is no date stays a number. */
    static String date(String raw, boolean from1904) {
        double serial;
        try {
            serial = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!(serial >= 0 && serial < LAST_SERIAL)) {
            return of(raw);
        }
        long seconds = Math.round(serial * SECONDS_OF_A_DAY);
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_A_DAY);
        long days = seconds / SECONDS_OF_A_DAY;
        if (days == 0 && !from1904) {
            return time.toString();
        }
        LocalDate date = from1904 ? LocalDate.of(1904, 1, 1).plusDays(days) : from1900(days);
        LocalDateTime moment = date.atTime(time).truncatedTo(ChronoUnit.SECONDS);
        return time.equals(LocalTime.MIDNIGHT) ? date.toString() : moment.toString();
    }

    /** Day 60 is the 29 February 1900 that never was: days before it count one less. */
    private static LocalDate from1900(long days) {
        return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
    }
}
