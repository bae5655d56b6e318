package org.kith.calendar;

import org.kith.account.Actor;
import org.kith.account.OwnOffices;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.attendance.Attendance;
import org.kith.attendance.Attendance.Standing;
import org.kith.attendance.Attendances;
import org.kith.community.Representatives;
import org.kith.gathering.CalendarEvent;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringCalendar;
import org.kith.gathering.Gatherings;
import org.kith.meeting.Representations;
import org.kith.names.Fold;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What somebody is registered for, with their places in sessions, and the meetings to which a group
 * sends them; in all networks. What is hidden or a draft is not among it.
 */
@Component
class OwnDates {

    private final Networks networks;
    private final CalendarLinks links;
    private final OwnOffices offices;
    private final Attendances attendances;
    private final Gatherings gatherings;
    private final Representatives representatives;
    private final Representations representations;
    private final OwnSessions sessions;
    private final GatheringCalendar calendar;
    private final Messages messages;

    OwnDates(
            Networks networks,
            CalendarLinks links,
            OwnOffices offices,
            Attendances attendances,
            Gatherings gatherings,
            Representatives representatives,
            Representations representations,
            OwnSessions sessions,
            GatheringCalendar calendar,
            Messages messages) {
        this.networks = networks;
        this.links = links;
        this.offices = offices;
        this.attendances = attendances;
        this.gatherings = gatherings;
        this.representatives = representatives;
        this.representations = representations;
        this.sessions = sessions;
        this.calendar = calendar;
        this.messages = messages;
    }

    List<CalendarEvent> of(Person person) {
        return Stream.concat(offices.now(person.id()).stream(), links.attended(person).stream())
                .distinct()
                .flatMap(id -> networks.withId(id).stream())
                .flatMap(network -> of(network, person))
                .toList();
    }

    private Stream<CalendarEvent> of(Network network, Person person) {
        var events = new LinkedHashMap<String, CalendarEvent>();
        var registered =
                attendances.at(network.id(), person.mail()).stream()
                        .filter(one -> one.standing() != Standing.UNCONFIRMED)
                        .toList();
        for (var one : registered) {
            gatherings
                    .shown(network.id(), one.gathering())
                    .ifPresent(
                            gathering -> {
                                put(events, own(network, gathering, one, person));
                                sessions.of(network, gathering, one, person.language())
                                        .forEach(event -> put(events, event));
                            });
        }
        sent(network, person)
                .forEach(
                        gathering ->
                                calendar.events(network, List.of(gathering), person.language())
                                        .forEach(event -> put(events, event)));
        return events.values().stream();
    }

    /** A couple with one address registers twice: a place is surer than a wait for one. */
    private static void put(Map<String, CalendarEvent> events, CalendarEvent event) {
        events.merge(
                event.uid(),
                event,
                (before, now) -> before.status().equals("TENTATIVE") ? now : before);
    }

    private CalendarEvent own(Network network, Gathering gathering, Attendance one, Person person) {
        var placed = one.standing() == Standing.PLACED;
        var join = gathering.where().link();
        var event = calendar.events(network, List.of(gathering), person.language()).getFirst();
        return event.saying(
                        placed && !join.isEmpty() && !gathering.isCancelled()
                                ? messages.get(person.language(), "calendar.online", join)
                                : "")
                .placed(placed ? one.course().placedAt() : null);
    }

    /** Where a group that they speak for has named them, or them as its deputy. */
    private Stream<Gathering> sent(Network network, Person person) {
        var actor = new Actor(person.id(), person.name(), Role.READER);
        var groups = representatives.groupsOf(network.id(), actor);
        return groups.isEmpty()
                ? Stream.of()
                : representations.sending(network.id(), groups).entrySet().stream()
                        .filter(
                                meeting ->
                                        meeting.getValue().stream()
                                                .anyMatch(name -> isSame(name, person.name())))
                        .flatMap(
                                meeting ->
                                        gatherings.shown(network.id(), meeting.getKey()).stream());
    }

    private static boolean isSame(String named, String name) {
        var key = Fold.fold(name);
        return key.isEmpty() ? Objects.equals(named, name) : Fold.fold(named).equals(key);
    }
}
