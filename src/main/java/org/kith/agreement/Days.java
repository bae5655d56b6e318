package org.kith.agreement;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.kith.shared.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days in words where there is no page around them: in letters and on paper. */
final class Days {

    private Days() {}

    static LocalDate of(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    static String said(LocalDate day, Language language) {
        var format =
                DateFormat.getInstanceForSkeleton(
                        DateFormat.YEAR_MONTH_DAY, ULocale.forLocale(language.locale()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        // A number is milliseconds: nobody here keeps time in the old way.
        return format.format((Object) day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    }
}
