package org.kith.workshop;

import org.kith.attendance.Attendance;
import org.kith.conference.ConferenceSession;
import org.kith.conference.ConferenceSessions;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.workshop.WorkshopLetters.What;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;

/** What becomes of places when who has them does not come, or their session changes. */
@Component
class WorkshopFollows {

    private final TakingPlaces taking;
    private final MovingUp moving;
    private final WorkshopPlaces places;
    private final ConferenceSessions sessions;
    private final Gatherings gatherings;
    private final WorkshopLetters letters;

    WorkshopFollows(
            TakingPlaces taking,
            MovingUp moving,
            WorkshopPlaces places,
            ConferenceSessions sessions,
            Gatherings gatherings,
            WorkshopLetters letters) {
        this.taking = taking;
        this.moving = moving;
        this.places = places;
        this.sessions = sessions;
        this.gatherings = gatherings;
        this.letters = letters;
    }

    @EventListener
    void left(Attendance.Left left) {
        taking.leave(left.network(), left.attendance());
    }

    /** Who has a place keeps it, unless they are in another session at its new hour. */
    @EventListener
    void replanned(ConferenceSession.Replanned changed) {
        var network = changed.network();
        var now = changed.now();
        var gathering = gatherings.hold(network.id(), now.gathering());
        if (changed.changesHours()) {
            sessions.of(network.id(), now.gathering()).stream()
                    .filter(now::meets)
                    .forEach(other -> part(network, now, other));
            letters.write(
                    network, gathering, now, places.of(network.id(), now.id()), What.MOVED, null);
        }
        moving.up(network, gathering, now);
    }

    private void part(Network network, ConferenceSession moved, ConferenceSession other) {
        var there = places.of(network.id(), other.id());
        var gone =
                places.of(network.id(), moved.id()).stream()
                        .filter(one -> there.stream().anyMatch(two -> isSame(one, two)))
                        .toList();
        gone.forEach(one -> places.remove(network.id(), one));
        letters.write(
                network,
                gatherings.hold(network.id(), moved.gathering()),
                moved,
                gone,
                What.PARTED,
                other);
    }

    private static boolean isSame(WorkshopPlace one, WorkshopPlace other) {
        return one.attendance().equals(other.attendance()) && one.companion() == other.companion();
    }

    @EventListener
    void dropped(ConferenceSession.Dropped dropped) {
        var network = dropped.network();
        var session = dropped.session();
        List<WorkshopPlace> all = places.of(network.id(), session.id());
        letters.write(
                network,
                gatherings.hold(network.id(), session.gathering()),
                session,
                all,
                What.DROPPED,
                null);
    }
}
