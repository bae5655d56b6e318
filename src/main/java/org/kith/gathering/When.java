package org.kith.gathering;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.kith.shared.Language;
import org.kith.web.Messages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** From when to when, as the clocks of a zone show it. */
public record When(LocalDateTime starts, LocalDateTime ends, ZoneId zone) {

    public Instant start() {
        return starts.atZone(zone).toInstant();
    }

    public Instant end() {
        return ends.atZone(zone).toInstant();
    }

    /** The same time as other clocks show it. */
    public When on(ZoneId other) {
        return new When(
                LocalDateTime.ofInstant(start(), other),
                LocalDateTime.ofInstant(end(), other),
                other);
    }

    boolean ofOneDay() {
        return starts.toLocalDate().equals(ends.toLocalDate());
    }

    /** In words, always with the name of the zone. */
    public String said(Messages messages, Language reader) {
        var from = text("jm", start(), reader);
        var to = text("jm", end(), reader);
        var zoneName =
                Zones.time(messages, reader, zone).orElseGet(() -> text("VVVV", start(), reader));
        return ofOneDay()
                ? messages.get(
                        reader, "gathering.when.day", day(start(), reader), from, to, zoneName)
                : messages.get(
                        reader,
                        "gathering.when.days",
                        day(start(), reader),
                        from,
                        day(end(), reader),
                        to,
                        zoneName);
    }

    /** The day on which it begins, in words. */
    public String firstDay(Language reader) {
        return day(start(), reader);
    }

    /** From which hour to which, without the day. */
    public String hours(Messages messages, Language reader) {
        return messages.get(
                reader,
                "gathering.when.hours",
                text("jm", start(), reader),
                text("jm", end(), reader));
    }

    private String day(Instant at, Language reader) {
        return text("yMMMMEEEEd", at, reader);
    }

    private String text(String skeleton, Instant at, Language reader) {
        var format =
                DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLocale(reader.locale()));
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        // A number is milliseconds: nobody here keeps time in the old way.
        return format.format((Object) at.toEpochMilli());
    }
}
