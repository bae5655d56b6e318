package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.NotTheSame;
import org.kith.community.Recorded;
import org.kith.community.RecordingTurn;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The policy of recording a link by hand: who records one is first shown the links that have a
 * community of each side already, and two people at one moment do so one after the other.
 */
@Component
class Recording {

    private final NetworkScope scope;
    private final Links links;
    private final Statements statements;
    private final Ends ends;
    private final NotTheSame notTheSame;
    private final Speakers speakers;

    Recording(
            NetworkScope scope,
            Links links,
            Statements statements,
            Ends ends,
            NotTheSame notTheSame,
            Speakers speakers) {
        this.scope = scope;
        this.links = links;
        this.statements = statements;
        this.ends = ends;
        this.notTheSame = notTheSame;
        this.speakers = speakers;
    }

    /** What became of it. */
    sealed interface Outcome {

        /** Recorded, or there already. */
        record Stands(Link link) implements Outcome {}

        /** It may be one of these, of which the person has said nothing yet. */
        record Ask(List<Link.Id> likely) implements Outcome {}

        /** After names were found, both sides are the same community. */
        record OneSide() implements Outcome {}
    }

    /** As whom somebody may speak of a link between these two sides. */
    Voices voices(Network.Id network, Actor actor, List<String> a, List<String> b) {
        return speakers.voices(network, actor, ends.known(network, a), ends.known(network, b));
    }

    /** Links that have a community of each side on opposite sides. */
    List<Link.Id> likely(Network.Id network, List<String> a, List<String> b) {
        var known = Stream.of(a, b).map(side -> ends.known(network, side)).toList();
        return known.stream().anyMatch(List::isEmpty)
                ? List.of()
                : links.between(network, known.getFirst(), known.getLast());
    }

    /**
     * @param answered ids that the person has seen and says are others, because of {@code reason}
     */
    Outcome record(
            Network network,
            Actor actor,
            List<String> a,
            List<String> b,
            LinkAnswers.Said said,
            Set<UUID> answered,
            String reason) {
        return scope.in(
                network.id(),
                db -> {
                    RecordingTurn.take(db, network.id());
                    var likely = likely(network.id(), a, b);
                    if (!answered.containsAll(
                            likely.stream().map(Link.Id::value).collect(Collectors.toSet()))) {
                        return new Outcome.Ask(likely);
                    }
                    var one = ends.recorded(network.id(), actor, a);
                    var other = ends.recorded(network.id(), actor, b);
                    if (one.isEmpty()
                            || other.isEmpty()
                            || one.stream().anyMatch(other::contains)) {
                        return new Outcome.OneSide();
                    }
                    var link = said.on(Link.between(said.kind(), one, other));
                    return new Outcome.Stands(
                            written(
                                    network,
                                    actor,
                                    likely.isEmpty() ? link : link.differentBecause(reason),
                                    said,
                                    likely));
                });
    }

    private Link written(
            Network network, Actor actor, Link link, LinkAnswers.Said said, List<Link.Id> others) {
        return switch (links.record(network.id(), actor, link, null)) {
            case Recorded.AlreadyHere<Link>(Link here) -> here;
            case Recorded.Added<Link>(Link added) -> {
                for (var other : others) {
                    notTheSame.remember(
                            network.id(),
                            actor,
                            "link",
                            added.id().value(),
                            other.value(),
                            String.valueOf(link.differentBecause()));
                }
                state(network, actor, added, said);
                yield added;
            }
        };
    }

    /** A link as a program sends it, with what its person says of it: both, or neither. */
    Recorded<Link> add(Network network, Actor actor, Link link, @Nullable StatedStage fact) {
        return scope.in(
                network.id(),
                db -> {
                    var recorded = links.record(network.id(), actor, link, null);
                    if (fact != null && recorded instanceof Recorded.Added<Link>(Link added)) {
                        statements.state(network, actor, added, fact);
                    }
                    return recorded;
                });
    }

    /** What was typed of the stage, said of a link that is there. */
    private void state(Network network, Actor actor, Link link, LinkAnswers.Said said) {
        if (said.fact() != null) {
            statements.state(network, actor, link, said.fact());
        }
    }

    /**
     * The same, said of a link that was there before, whose sides may stand the other way round;
     * nothing where the actor speaks for no side of it.
     */
    void join(Network network, Actor actor, Link link, LinkAnswers.Said said, List<String> a) {
        var fact = said.fact();
        if (fact == null) {
            return;
        }
        var flipped = ends.known(network.id(), a).stream().anyMatch(link.sides().b()::contains);
        var turned = flipped ? fact.turned() : fact;
        if (speakers.voices(network.id(), actor, link).choices().contains(turned.saidBy())) {
            statements.state(network, actor, link, turned);
        }
    }
}
