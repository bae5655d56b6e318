package org.kith.conference;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    Planning(
            NetworkScope scope,
            Gatherings gatherings,
            ConferenceSessions sessions,
            Audit audit,
            ApplicationEventPublisher events) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
    }

    sealed interface Outcome {

        record Kept() implements Outcome {}

        /** Something else is in the room at that time. */
        record RoomTaken(ConferenceSession by) implements Outcome {}

        /** Somebody else wrote what is not read yet; null where they took it out. */
        record Overtaken(@Nullable ConferenceSession now) implements Outcome {}

        /** Somebody speaks elsewhere at that time. */
        record SpeakerBusy(String speaker, ConferenceSession there) implements Outcome {}
    }

    /**
     * In the place of the one with the same id, where there is one. What was sent twice is one
     * session.
     *
     * @param read whether all that stands was read by who wrote this; null for a new one
     */
    Outcome put(
            Network network,
            Actor actor,
            ConferenceSession asked,
            @Nullable Predicate<ConferenceSession> read) {
        return scope.in(
                network.id(),
                db -> {
                    gatherings.hold(network.id(), asked.gathering());
                    var all = sessions.of(network.id(), asked.gathering());
                    var before =
                            all.stream().filter(one -> one.id().equals(asked.id())).findFirst();
                    var same = before.map(List::of).orElse(all);
                    if (same.stream().anyMatch(asked::saysTheSameAs)) {
                        return new Outcome.Kept();
                    }
                    if (read != null && before.filter(read).isEmpty()) {
                        return new Outcome.Overtaken(before.orElse(null));
                    }
                    var clash = clash(asked, all);
                    if (clash.isPresent()) {
                        return clash.get();
                    }
                    before.ifPresentOrElse(
                            one -> change(network, actor, one, asked),
                            () -> add(network.id(), actor, asked));
                    return new Outcome.Kept();
                });
    }

    private void add(Network.Id network, Actor actor, ConferenceSession one) {
        sessions.add(network, one);
        write(network, actor, "planned", one);
    }

    private void change(
            Network network, Actor actor, ConferenceSession before, ConferenceSession now) {
        sessions.change(network.id(), now);
        write(network.id(), actor, "replanned", now);
        events.publishEvent(new ConferenceSession.Replanned(network, before, now));
    }

    void remove(Network network, Actor actor, ConferenceSession one) {
        scope.in(
                network.id(),
                db -> {
                    gatherings.hold(network.id(), one.gathering());
                    events.publishEvent(new ConferenceSession.Dropped(network, one));
                    sessions.remove(network.id(), one.id());
                    write(network.id(), actor, "dropped", one);
                    return null;
                });
    }

    /** Sessions begin as long after the gathering does as before. */
    @EventListener
    void follow(Gathering.Moved moved) {
        var by = Duration.between(moved.before().when().starts(), moved.now().when().starts());
        if (!by.isZero()) {
            sessions.shift(moved.network().id(), moved.now().id(), by);
        }
    }

    private static Optional<Outcome> clash(ConferenceSession asked, List<ConferenceSession> all) {
        var meanwhile = all.stream().filter(asked::meets).toList();
        return Stream.concat(
                        meanwhile.stream()
                                .filter(sameRoom(asked))
                                .<Outcome>map(Outcome.RoomTaken::new),
                        meanwhile.stream().flatMap(other -> busy(asked, other)))
                .findFirst();
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
