package org.kith.workshop;

import org.kith.attendance.Attendance;
import org.kith.conference.ConferenceSession;
import org.kith.conference.ConferenceSessions;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.workshop.OwnWorkshopsPage.Offer;
import org.kith.workshop.OwnWorkshopsPage.Theirs;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.IntStream;

/** In which sessions of a gathering places are few, and how they stand. */
@Component
class WorkshopOffers {

    private final ConferenceSessions sessions;
    private final WorkshopPlaces places;
    private final TakingPlaces taking;

    WorkshopOffers(ConferenceSessions sessions, WorkshopPlaces places, TakingPlaces taking) {
        this.sessions = sessions;
        this.places = places;
        this.taking = taking;
    }

    /** Drafts are not among them. */
    List<ConferenceSession> sessions(Network.Id network, Gathering.Id gathering) {
        return sessions.of(network, gathering).stream()
                .filter(one -> one.places() != null && !one.draft())
                .toList();
    }

    /** Also those in which they have a place, though by now everybody has. */
    List<Offer> of(Network network, Attendance who) {
        var all = places.of(network.id(), who.gathering());
        return sessions.of(network.id(), who.gathering()).stream()
                .filter(one -> !one.draft())
                .map(one -> offer(one, who, in(one, all)))
                .filter(one -> one.session().places() != null || !one.theirs().isEmpty())
                .toList();
    }

    private static List<WorkshopPlace> in(ConferenceSession one, List<WorkshopPlace> all) {
        return all.stream().filter(place -> place.session().equals(one.id())).toList();
    }

    private Offer offer(ConferenceSession session, Attendance who, List<WorkshopPlace> all) {
        var most = session.places();
        var taken = all.stream().filter(WorkshopPlace::isPlaced).count();
        var theirs =
                all.stream()
                        .filter(one -> one.attendance().equals(who.id()))
                        .map(one -> new Theirs(one.companion(), one.isPlaced(), before(one, all)))
                        .toList();
        return new Offer(
                session,
                most == null ? 0 : most - taken,
                all.size() - taken,
                taking.takesPlaces(session),
                theirs,
                IntStream.range(0, who.people())
                        .filter(n -> theirs.stream().noneMatch(one -> one.companion() == n))
                        .boxed()
                        .toList());
    }

    private static long before(WorkshopPlace one, List<WorkshopPlace> all) {
        return all.stream()
                .filter(other -> !other.isPlaced())
                .takeWhile(other -> !other.id().equals(one.id()))
                .count();
    }
}
