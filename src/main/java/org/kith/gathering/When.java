package org.kith.gathering;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.kith.shared.Language;
import org.kith.web.Messages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * From when to when, as the clocks of a zone show it. These clocks are said as they are kept: the
 * rules of zones that come with ICU differ from those of Java in some years.
 */
public record When(LocalDateTime starts, LocalDateTime ends, ZoneId zone) {

    public Instant start() {
        return starts.atZone(zone).toInstant();
    }

    public Instant end() {
        return ends.atZone(zone).toInstant();
    }

    /** From one moment to another, as the clocks of a zone show them. */
    public static When between(Instant start, Instant end, ZoneId zone) {
        return new When(
                LocalDateTime.ofInstant(start, zone), LocalDateTime.ofInstant(end, zone), zone);
    }

    /** The same time as other clocks show it. */
    public When on(ZoneId other) {
        return between(start(), end(), other);
    }

    boolean ofOneDay() {
        return starts.toLocalDate().equals(ends.toLocalDate());
    }

    /** In words, always with the name of the zone. */
    public String said(Messages messages, Language reader) {
        var from = text("jm", starts, reader);
        var to = text("jm", ends, reader);
        var zoneName = Zones.time(messages, reader, zone).orElseGet(() -> zoneName(reader));
        return ofOneDay()
                ? messages.get(
                        reader, "gathering.when.day", day(starts, reader), from, to, zoneName)
                : messages.get(
                        reader,
                        "gathering.when.days",
                        day(starts, reader),
                        from,
                        day(ends, reader),
                        to,
                        zoneName);
    }

    /** The day on which it begins, in words. */
    public String firstDay(Language reader) {
        return day(starts, reader);
    }

    /** From which hour to which, without the day. */
    public String hours(Messages messages, Language reader) {
        return messages.get(
                reader,
                "gathering.when.hours",
                text("jm", starts, reader),
                text("jm", ends, reader));
    }

    private static String day(LocalDateTime clocks, Language reader) {
        return text("yMMMMEEEEd", clocks, reader);
    }

    private static String text(String skeleton, LocalDateTime clocks, Language reader) {
        return said(skeleton, clocks.toInstant(ZoneOffset.UTC), "Etc/UTC", reader);
    }

    private String zoneName(Language reader) {
        return said("VVVV", start(), zone.getId(), reader);
    }

    private static String said(String skeleton, Instant at, String zone, Language reader) {
        var format =
                DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLocale(reader.locale()));
        format.setTimeZone(TimeZone.getTimeZone(zone));
        // A number is milliseconds: nobody here keeps time in the old way.
        return format.format((Object) at.toEpochMilli());
    }
}
