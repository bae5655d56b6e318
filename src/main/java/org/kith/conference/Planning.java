package org.kith.conference;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.gathering.When;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sets sessions into the programme of a gathering. Whoever plans holds the gathering meanwhile; the
 * database refuses what would slip through.
 */
@Component
class Planning {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final ConferenceSessions sessions;
    private final Audit audit;

    Planning(NetworkScope scope, Gatherings gatherings, ConferenceSessions sessions, Audit audit) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.sessions = sessions;
        this.audit = audit;
    }

    sealed interface Outcome {

        record Kept() implements Outcome {}

        /** Something else is in the room at that time. */
        record RoomTaken(ConferenceSession by) implements Outcome {}

        /** Somebody speaks elsewhere at that time. */
        record SpeakerBusy(String speaker, ConferenceSession there) implements Outcome {}
    }

    /** In the place of the one with the same id, where there is one. */
    Outcome put(Network.Id network, Actor actor, ConferenceSession asked) {
        return scope.in(
                network,
                db -> {
                    gatherings.hold(network, asked.gathering());
                    var all = sessions.of(network, asked.gathering());
                    var clash = clash(asked, all);
                    if (clash.isPresent()) {
                        return clash.get();
                    }
                    var before =
                            all.stream().filter(one -> one.id().equals(asked.id())).findFirst();
                    before.ifPresent(one -> sessions.remove(network, one.id()));
                    sessions.add(network, asked);
                    write(network, actor, before.isEmpty() ? "planned" : "replanned", asked);
                    return new Outcome.Kept();
                });
    }

    void remove(Network.Id network, Actor actor, ConferenceSession one) {
        scope.in(
                network,
                db -> {
                    sessions.remove(network, one.id());
                    write(network, actor, "dropped", one);
                    return null;
                });
    }

    /**
     * Sessions begin as long after the gathering does as before. All are taken out first: one that
     * moves may meet another that has not moved yet.
     */
    @EventListener
    void follow(Gathering.Moved moved) {
        var by = Duration.between(moved.before().when().starts(), moved.now().when().starts());
        if (by.isZero()) {
            return;
        }
        var network = moved.network().id();
        var all = sessions.of(network, moved.now().id());
        all.forEach(one -> sessions.remove(network, one.id()));
        all.forEach(one -> sessions.add(network, one.at(later(one.when(), by))));
    }

    private static When later(When when, Duration by) {
        return new When(when.starts().plus(by), when.ends().plus(by), when.zone());
    }

    private static Optional<Outcome> clash(ConferenceSession asked, List<ConferenceSession> all) {
        var meanwhile = all.stream().filter(other -> meets(asked, other)).toList();
        return Stream.concat(
                        meanwhile.stream()
                                .filter(sameRoom(asked))
                                .<Outcome>map(Outcome.RoomTaken::new),
                        meanwhile.stream().flatMap(other -> busy(asked, other)))
                .findFirst();
    }

    private static boolean meets(ConferenceSession asked, ConferenceSession other) {
        return !other.id().equals(asked.id())
                && other.when().starts().isBefore(asked.when().ends())
                && asked.when().starts().isBefore(other.when().ends());
    }

    private static Predicate<ConferenceSession> sameRoom(ConferenceSession asked) {
        return other ->
                !asked.room().isEmpty()
                        && !other.room().isEmpty()
                        && ConferenceSession.key(other.room())
                                .equals(ConferenceSession.key(asked.room()));
    }

    private static Stream<Outcome> busy(ConferenceSession asked, ConferenceSession other) {
        return asked.speakers().stream()
                .filter(speaker -> !speaker.equals(ConferenceSession.FORGOTTEN))
                .filter(
                        speaker ->
                                other.speakers().stream()
                                        .map(ConferenceSession::key)
                                        .anyMatch(ConferenceSession.key(speaker)::equals))
                .map(speaker -> new Outcome.SpeakerBusy(speaker, other));
    }

    private void write(Network.Id network, Actor actor, String action, ConferenceSession one) {
        // Who speaks stands in the rows alone: that can be erased.
        audit.write(
                network,
                actor,
                Audit.Change.of(
                        action,
                        "conference_session",
                        one.id().value(),
                        null,
                        Map.of(
                                "title", one.titles().texts(),
                                "starts", one.when().starts().toString(),
                                "room", one.room())));
    }
}
