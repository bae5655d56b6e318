package org.kith.gathering;

import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Worded.Said;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gatherings for calendars. Times are in UTC, as the rules of their zones are known today: a
 * calendar that subscribes hears when they change. One that has the same already is told so by its
 * tag; a date of the last change would not say that something was taken out.
 */
@Component
public class GatheringCalendar {

    private final GatheringLists lists;
    private final String address;

    GatheringCalendar(GatheringLists lists, @Value("${kith.address}") String address) {
        this.lists = lists;
        this.address = address;
    }

    public ResponseEntity<String> of(Network network, List<Gathering> gatherings, Language reader) {
        return of(network.nameFor(reader), events(network, gatherings, reader));
    }

    /**
     * @param name of the calendar
     */
    public ResponseEntity<String> of(String name, List<CalendarEvent> events) {
        var out = begin(name);
        events.forEach(event -> write(out, event));
        return answer(out.end("VCALENDAR").toString());
    }

    /** For a calendar that asks by a link: it keeps what it has, and hears whether that stands. */
    public ResponseEntity<String> asked(String name, List<CalendarEvent> events) {
        var answer = of(name, events);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(answer.getBody());
    }

    public List<CalendarEvent> events(
            Network network, List<Gathering> gatherings, Language reader) {
        return lists.rows(gatherings).stream().map(row -> event(network, row, reader)).toList();
    }

    private static Ics begin(String name) {
        return new Ics()
                .begin("VCALENDAR")
                .plain("VERSION", "2.0")
                .plain("PRODID", "-//Kith//Gatherings//EN")
                .plain("CALSCALE", "GREGORIAN")
                .plain("METHOD", "PUBLISH")
                .text("X-WR-CALNAME", name)
                .plain("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
    }

    private CalendarEvent event(Network network, GatheringRow row, Language reader) {
        var one = row.gathering();
        var place = row.place() == null ? "" : row.place().nameFor(reader);
        return new CalendarEvent(
                one.id() + "@gatherings.kith",
                one.course().changedAt(),
                one.course().changes(),
                one.when(),
                one.titleFor(reader).text(),
                one.about().to(reader).map(Said::text).orElse(""),
                Stream.of(one.where().venue(), place)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                page(network, one),
                status(one));
    }

    /** The address of the page of a gathering. */
    public String page(Network network, Gathering one) {
        return address + "/" + network.slug() + "/gatherings/" + one.slug();
    }

    private static void write(Ics out, CalendarEvent event) {
        out.begin("VEVENT")
                .plain("UID", event.uid())
                .at("DTSTAMP", event.stamp())
                .at("LAST-MODIFIED", event.stamp())
                .plain("SEQUENCE", String.valueOf(event.sequence()))
                .at("DTSTART", event.when().start())
                .at("DTEND", event.when().end())
                .text("SUMMARY", event.summary())
                .text("DESCRIPTION", event.description())
                .text("LOCATION", event.location())
                .plain("URL", event.url())
                .plain("STATUS", event.status())
                .end("VEVENT");
    }

    private static String status(Gathering one) {
        if (one.isCancelled()) {
            return "CANCELLED";
        }
        return one.isPublished() ? "CONFIRMED" : "TENTATIVE";
    }

    private static ResponseEntity<String> answer(String calendar) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gatherings.ics\"")
                .eTag(tag(calendar))
                .body(calendar);
    }

    private static String tag(String calendar) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(calendar.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
