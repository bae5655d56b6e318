package org.kith.workshop;

import org.kith.attendance.Attendance;
import org.kith.attendance.Attendance.Standing;
import org.kith.attendance.Attendances;
import org.kith.conference.ConferenceSession;
import org.kith.conference.ConferenceSessions;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who takes a place in a session gets it where one is free and nobody waited longer. Whoever acts
 * holds the gathering meanwhile, as who registers does.
 */
@Component
class TakingPlaces {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final Attendances attendances;
    private final ConferenceSessions sessions;
    private final WorkshopPlaces places;
    private final MovingUp moving;

    TakingPlaces(
            NetworkScope scope,
            Gatherings gatherings,
            Attendances attendances,
            ConferenceSessions sessions,
            WorkshopPlaces places,
            MovingUp moving) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.attendances = attendances;
        this.sessions = sessions;
        this.places = places;
        this.moving = moving;
    }

    sealed interface Outcome {

        /** With a place, or waiting for one. */
        record Taken() implements Outcome {}

        /** They are in another session at that hour, with a place or waiting. */
        record Elsewhere(ConferenceSession there) implements Outcome {}

        /** It has begun, is no more, or they have no place at the gathering. */
        record Closed() implements Outcome {}
    }

    /**
     * @param companion which of those who come with that registration
     */
    Outcome take(Network network, Attendance who, ConferenceSession.Id session, int companion) {
        return scope.in(
                network.id(),
                db -> {
                    var gathering = gatherings.hold(network.id(), who.gathering());
                    var all = sessions.of(network.id(), gathering.id());
                    var asked = all.stream().filter(one -> one.id().equals(session)).findFirst();
                    if (!comes(network, gathering, who, companion)
                            || asked.filter(this::takesPlaces).isEmpty()) {
                        return new Outcome.Closed();
                    }
                    return take(network, gathering, who, companion, asked.get(), all);
                });
    }

    private Outcome take(
            Network network,
            Gathering gathering,
            Attendance who,
            int companion,
            ConferenceSession asked,
            List<ConferenceSession> all) {
        var theirs =
                places.of(network.id(), gathering.id()).stream()
                        .filter(one -> one.attendance().equals(who.id()))
                        .filter(one -> one.companion() == companion)
                        .map(WorkshopPlace::session)
                        .toList();
        if (theirs.contains(asked.id())) {
            return new Outcome.Taken();
        }
        var there =
                all.stream()
                        .filter(asked::meets)
                        .filter(one -> theirs.contains(one.id()))
                        .findFirst();
        if (there.isPresent()) {
            return new Outcome.Elsewhere(there.get());
        }
        places.add(network.id(), asked, who.id(), companion);
        moving.up(network, gathering, asked, one -> !one.attendance().equals(who.id()));
        return new Outcome.Taken();
    }

    /** Asked of what stands in the database once the gathering is held. */
    private boolean comes(Network network, Gathering gathering, Attendance who, int companion) {
        return gatherings.shown(network.id(), gathering.id()).isPresent()
                && !gathering.isCancelled()
                && attendances
                        .find(network.id(), who.id())
                        .filter(one -> one.standing() == Standing.PLACED)
                        .filter(one -> companion >= 0 && companion < one.people())
                        .isPresent();
    }

    boolean takesPlaces(ConferenceSession session) {
        return !session.draft()
                && session.places() != null
                && session.when().start().isAfter(Instant.now());
    }

    /** They give the place up, or wait no longer; the next one moves up. */
    void leave(Network network, Attendance who, ConferenceSession.Id session, int companion) {
        scope.in(
                network.id(),
                db -> {
                    var gathering = gatherings.hold(network.id(), who.gathering());
                    remove(
                            network,
                            gathering,
                            one ->
                                    one.attendance().equals(who.id())
                                            && one.session().equals(session)
                                            && one.companion() == companion);
                    return null;
                });
    }

    /** All that somebody had, who does not come any more. */
    void leave(Network network, Attendance who) {
        scope.in(
                network.id(),
                db -> {
                    var gathering = gatherings.hold(network.id(), who.gathering());
                    remove(network, gathering, one -> one.attendance().equals(who.id()));
                    return null;
                });
    }

    private void remove(Network network, Gathering gathering, Predicate<WorkshopPlace> which) {
        var gone = places.of(network.id(), gathering.id()).stream().filter(which).toList();
        gone.forEach(one -> places.remove(network.id(), one));
        gone.stream()
                .map(WorkshopPlace::session)
                .distinct()
                .flatMap(id -> find(network, gathering, id).stream())
                .forEach(session -> moving.up(network, gathering, session));
    }

    private Optional<ConferenceSession> find(
            Network network, Gathering gathering, ConferenceSession.Id id) {
        return sessions.find(network.id(), gathering.id(), id);
    }
}
