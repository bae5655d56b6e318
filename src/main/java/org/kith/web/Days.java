package org.kith.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.kith.shared.Language;
import org.kith.shared.PartialDate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days and moments of UTC in words: on pages, in letters and on paper. */
public final class Days {

    private Days() {}

    public static LocalDate of(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    public static String said(LocalDate day, Language language) {
        return said(PartialDate.of(day), language);
    }

    /** A year, a month or a day, as exactly as it is known. */
    public static String said(PartialDate date, Language language) {
        var skeleton =
                switch (date.iso().length()) {
                    case 4 -> "y";
                    case 7 -> "yMMMM";
                    default -> DateFormat.YEAR_MONTH_DAY;
                };
        var format =
                DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLocale(language.locale()));
        return said(format, date.earliest().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    public static String moment(Instant instant, Language language) {
        var format =
                DateFormat.getDateTimeInstance(
                        DateFormat.MEDIUM, DateFormat.SHORT, ULocale.forLocale(language.locale()));
        return said(format, instant);
    }

    private static String said(DateFormat format, Instant instant) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        // A number is milliseconds: nobody here keeps time in the old way.
        return format.format((Object) instant.toEpochMilli());
    }
}
