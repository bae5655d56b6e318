package org.kith.gathering;

import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Worded.Said;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gatherings for calendars. Times are in UTC, as the rules of their zones are known today: a
 * calendar that subscribes hears when they change.
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
        var out = begin(network.nameFor(reader));
        lists.rows(gatherings).forEach(row -> event(out, network, row, reader));
        return answer(out.end("VCALENDAR").toString());
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

    private void event(Ics out, Network network, GatheringRow row, Language reader) {
        var one = row.gathering();
        var place = row.place() == null ? "" : row.place().nameFor(reader);
        out.begin("VEVENT")
                .plain("UID", one.id() + "@gatherings.kith")
                .at("DTSTAMP", one.course().changedAt())
                .at("LAST-MODIFIED", one.course().changedAt())
                .plain("SEQUENCE", String.valueOf(one.course().changes()))
                .at("DTSTART", one.when().start())
                .at("DTEND", one.when().end())
                .text("SUMMARY", one.titleFor(reader).text())
                .text("DESCRIPTION", one.about().to(reader).map(Said::text).orElse(""))
                .text(
                        "LOCATION",
                        Stream.of(one.where().venue(), place)
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(", ")))
                .plain("URL", address + "/" + network.slug() + "/gatherings/" + one.slug())
                .plain("STATUS", status(one))
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
                .cacheControl(CacheControl.noCache())
                .body(calendar);
    }
}
