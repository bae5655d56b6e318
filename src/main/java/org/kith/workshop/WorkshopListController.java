package org.kith.workshop;

import org.kith.account.Role;
import org.kith.attendance.Attendance;
import org.kith.attendance.Attendances;
import org.kith.conference.ConferenceSession;
import org.kith.conference.ConferenceSessions;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.sheet.Cell;
import org.kith.web.Allow;
import org.kith.web.Download;
import org.kith.web.Messages;
import org.kith.web.NotHere;
import org.kith.workshop.WorkshopListPage.Taken;
import org.kith.workshop.WorkshopListPage.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Organisers see, print and take along who is in which session. */
@Controller
class WorkshopListController {

    private static final List<String> COLUMNS =
            List.of("session", "starts", "room", "name", "mail", "standing");

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final ConferenceSessions sessions;
    private final WorkshopPlaces places;
    private final Attendances attendances;
    private final Messages messages;

    WorkshopListController(
            Gatherings gatherings,
            GatheringLists lists,
            ConferenceSessions sessions,
            WorkshopPlaces places,
            Attendances attendances,
            Messages messages) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.sessions = sessions;
        this.places = places;
        this.attendances = attendances;
        this.messages = messages;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/workshops")
    @Allow(Role.COORDINATOR)
    WorkshopListPage list(Network network, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        return new WorkshopListPage(lists.row(one), taken(network, one));
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/workshops.{ending:csv|xlsx}")
    @Allow(Role.COORDINATOR)
    Download download(
            Network network,
            Language language,
            @PathVariable String gathering,
            @PathVariable String ending) {
        var one = gathering(network, gathering);
        return new Download(
                one.slug() + "-workshops",
                Download.Format.of(ending).orElseThrow(NotHere::new),
                COLUMNS,
                each ->
                        taken(network, one).stream()
                                .flatMap(session -> rows(session, language))
                                .forEach(each));
    }

    private Stream<Download.Row> rows(Taken taken, Language reader) {
        return Stream.concat(
                taken.placed().stream().map(who -> row(taken.session(), who, "placed", reader)),
                taken.waiting().stream().map(who -> row(taken.session(), who, "waiting", reader)));
    }

    private Download.Row row(ConferenceSession session, Who who, String standing, Language reader) {
        return new Download.Row(
                Stream.of(
                                session.titleFor(reader).text(),
                                session.when().starts().toString(),
                                session.room(),
                                Companions.name(
                                        messages, reader, who.attendance(), who.companion()),
                                who.attendance().mail(),
                                standing)
                        .map(Cell::of)
                        .toList(),
                List.of());
    }

    private List<Taken> taken(Network network, Gathering gathering) {
        var all = places.of(network.id(), gathering.id());
        var who =
                attendances.of(network.id(), gathering.id()).stream()
                        .collect(Collectors.toMap(Attendance::id, Function.identity()));
        return sessions.of(network.id(), gathering.id()).stream()
                .map(
                        session ->
                                new Taken(
                                        session,
                                        in(session, all, WorkshopPlace::isPlaced, who),
                                        in(session, all, one -> !one.isPlaced(), who)))
                .filter(one -> one.session().places() != null || !one.placed().isEmpty())
                .toList();
    }

    private static List<Who> in(
            ConferenceSession session,
            List<WorkshopPlace> all,
            Predicate<WorkshopPlace> which,
            Map<Attendance.Id, Attendance> who) {
        return all.stream()
                .filter(one -> one.session().equals(session.id()))
                .filter(which)
                .flatMap(
                        one ->
                                Stream.ofNullable(who.get(one.attendance()))
                                        .map(of -> new Who(of, one.companion())))
                .toList();
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }
}
