package org.kith.workshop;

import org.kith.conference.ConferenceSession;
import org.kith.conference.ConferenceSessions;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.workshop.WorkshopLetters.What;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Those who waited longest get the places that are free, while the gathering is held. */
@Component
class MovingUp {

    private static final Logger LOG = LoggerFactory.getLogger(MovingUp.class);

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final ConferenceSessions sessions;
    private final WorkshopPlaces places;
    private final WorkshopLetters letters;

    MovingUp(
            NetworkScope scope,
            Gatherings gatherings,
            ConferenceSessions sessions,
            WorkshopPlaces places,
            WorkshopLetters letters) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.sessions = sessions;
        this.places = places;
        this.letters = letters;
    }

    /** One round; a gathering in which nobody can move up holds up no other. */
    void round(Network network) {
        for (var gathering : gatherings.coming(network.id())) {
            try {
                up(network, gathering.id());
            } catch (RuntimeException broken) {
                LOG.error("Nobody could move up in gathering {}", gathering.id(), broken);
            }
        }
    }

    /** In all sessions of a gathering, as where somebody was erased. */
    void up(Network network, Gathering.Id id) {
        scope.in(
                network.id(),
                db -> {
                    var gathering = gatherings.hold(network.id(), id);
                    sessions.of(network.id(), id)
                            .forEach(session -> up(network, gathering, session));
                    return null;
                });
    }

    void up(Network network, Gathering gathering, ConferenceSession session) {
        up(network, gathering, session, one -> true);
    }

    /**
     * Of a gathering that is hidden once it is shown again: they could not read where they come.
     *
     * @param told who gets a letter then
     */
    void up(
            Network network,
            Gathering gathering,
            ConferenceSession session,
            Predicate<WorkshopPlace> told) {
        if (gathering.isCancelled()
                || !session.when().start().isAfter(Instant.now())
                || gatherings.shown(network.id(), gathering.id()).isEmpty()) {
            return;
        }
        var all = places.of(network.id(), session.id());
        var up = all.stream().filter(one -> !one.isPlaced()).limit(free(session, all)).toList();
        up.forEach(one -> places.place(network.id(), one));
        letters.write(
                network,
                gathering,
                session,
                up.stream().filter(told).toList(),
                What.MOVED_UP,
                null);
    }

    /** Where there is no limit any more, for all who wait. */
    private static long free(ConferenceSession session, List<WorkshopPlace> all) {
        var most = session.places();
        return most == null
                ? all.size()
                : Math.max(0, most - all.stream().filter(WorkshopPlace::isPlaced).count());
    }
}
