package org.kith.calendar;

import org.jspecify.annotations.Nullable;
import org.kith.attendance.Attendance;
import org.kith.conference.ConferenceSession;
import org.kith.conference.ConferenceSessions;
import org.kith.gathering.CalendarEvent;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringCalendar;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Worded.Said;
import org.kith.workshop.WorkshopPlace;
import org.kith.workshop.WorkshopPlaces;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sessions in which those have a place who come with one registration. */
@Component
class OwnSessions {

    private final ConferenceSessions sessions;
    private final WorkshopPlaces places;
    private final GatheringCalendar calendar;

    OwnSessions(ConferenceSessions sessions, WorkshopPlaces places, GatheringCalendar calendar) {
        this.sessions = sessions;
        this.places = places;
        this.calendar = calendar;
    }

    List<CalendarEvent> of(
            Network network, Gathering gathering, Attendance whose, Language reader) {
        var theirs =
                places.of(network.id(), gathering.id()).stream()
                        .filter(one -> one.attendance().equals(whose.id()))
                        .toList();
        if (theirs.isEmpty()) {
            return List.of();
        }
        var changed = sessions.changedAt(network.id(), gathering.id());
        return sessions.of(network.id(), gathering.id()).stream()
                .filter(one -> !one.draft())
                .filter(one -> theirs.stream().anyMatch(in(one)))
                .map(
                        one ->
                                event(
                                                network,
                                                gathering,
                                                one,
                                                stamp(gathering, changed.get(one.id())),
                                                reader)
                                        .placed(placedAt(theirs, one)))
                .toList();
    }

    private static Predicate<WorkshopPlace> in(ConferenceSession session) {
        return place -> place.session().equals(session.id());
    }

    /** Of both, the later. */
    private static Instant stamp(Gathering gathering, @Nullable Instant session) {
        var whole = gathering.course().changedAt();
        return session != null && session.isAfter(whole) ? session : whole;
    }

    private static @Nullable Instant placedAt(List<WorkshopPlace> theirs, ConferenceSession in) {
        return theirs.stream()
                .filter(in(in))
                .flatMap(place -> Stream.ofNullable(place.placedAt()))
                .max(Instant::compareTo)
                .orElse(null);
    }

    private CalendarEvent event(
            Network network,
            Gathering gathering,
            ConferenceSession one,
            Instant stamp,
            Language reader) {
        return new CalendarEvent(
                one.id() + "@sessions.kith",
                stamp,
                gathering.course().changes() + one.changes(),
                one.when(),
                one.titleFor(reader).text(),
                one.about().to(reader).map(Said::text).orElse(""),
                one.room(),
                calendar.page(network, gathering) + "/programme",
                gathering.isCancelled() ? "CANCELLED" : "CONFIRMED");
    }
}
