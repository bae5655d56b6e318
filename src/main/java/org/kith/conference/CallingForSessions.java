package org.kith.conference;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.conference.ConferenceSession.Kind;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.gathering.When;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.Worded;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Members propose sessions until the closing day; who organises accepts, and a draft is in the
 * programme, or declines with words. Whoever acts holds the gathering meanwhile.
 */
@Component
class CallingForSessions {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final SessionProposals proposals;
    private final ConferenceSessions sessions;
    private final ProposalLetters letters;
    private final Audit audit;

    CallingForSessions(
            NetworkScope scope,
            Gatherings gatherings,
            SessionProposals proposals,
            ConferenceSessions sessions,
            ProposalLetters letters,
            Audit audit) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.proposals = proposals;
        this.sessions = sessions;
        this.letters = letters;
        this.audit = audit;
    }

    enum Heard {
        TAKEN,
        /** The closing day is over, or the gathering was called off. */
        CLOSED,
        TOO_MANY
    }

    enum Answered {
        DONE,
        /** Somebody else has answered it meanwhile. */
        BEFORE,
        /** Nowhere in the gathering is so much time when the speaker speaks nowhere else. */
        NO_TIME,
        /** The gathering was called off, or has ended. */
        TOO_LATE
    }

    boolean isOpen(Network.Id network, Gathering gathering) {
        return gathering.isAwaited(Instant.now())
                && proposals
                        .until(network, gathering.id())
                        .filter(until -> !until.isBefore(today(gathering)))
                        .isPresent();
    }

    static LocalDate today(Gathering gathering) {
        return LocalDate.now(gathering.when().zone());
    }

    void call(Network.Id network, Actor actor, Gathering gathering, LocalDate until) {
        scope.in(
                network,
                db -> {
                    proposals.call(network, gathering.id(), until);
                    write(
                            network,
                            actor,
                            "called_for_sessions",
                            gathering,
                            Map.of("until", until.toString()));
                    return null;
                });
    }

    /** What was sent twice is one proposal. */
    Heard propose(Network network, Actor actor, SessionProposal asked) {
        return scope.in(
                network.id(),
                db -> {
                    var gathering = gatherings.hold(network.id(), asked.gathering());
                    var theirs =
                            proposals.of(network.id(), gathering.id()).stream()
                                    .filter(SessionProposal::isWaiting)
                                    .filter(one -> actor.personId().equals(one.proposed().by()))
                                    .toList();
                    if (theirs.stream().anyMatch(asked::saysTheSameAs)) {
                        return Heard.TAKEN;
                    }
                    if (!isOpen(network.id(), gathering)
                            || gatherings.shown(network.id(), gathering.id()).isEmpty()) {
                        return Heard.CLOSED;
                    }
                    if (theirs.size() >= SessionProposal.MOST_WAITING) {
                        return Heard.TOO_MANY;
                    }
                    proposals.add(network.id(), actor, asked);
                    write(network.id(), actor, "proposed_session", gathering, facts(asked));
                    letters.proposed(network, gathering, asked);
                    return Heard.TAKEN;
                });
    }

    /** False where it was answered before, or is not theirs. */
    boolean takeBack(Network.Id network, Actor actor, SessionProposal one) {
        return scope.in(
                network,
                db -> {
                    var gathering = gatherings.hold(network, one.gathering());
                    if (!proposals.takeBack(network, actor, one.id())) {
                        return false;
                    }
                    write(network, actor, "took_session_back", gathering, facts(one));
                    return true;
                });
    }

    /** A draft of the programme, at the first time when who proposed it speaks nowhere else. */
    Answered accept(Network network, Actor actor, SessionProposal one) {
        return scope.in(
                network.id(),
                db -> {
                    var gathering = gatherings.hold(network.id(), one.gathering());
                    var now = Instant.now();
                    if (gathering.isCancelled() || gathering.isOver(now)) {
                        return Answered.TOO_LATE;
                    }
                    var when =
                            FirstTime.of(
                                    gathering.when(),
                                    sessions.of(network.id(), gathering.id()),
                                    one,
                                    now);
                    if (when.isEmpty()) {
                        return Answered.NO_TIME;
                    }
                    var session = session(network, one, when.get());
                    sessions.add(network.id(), session);
                    if (!proposals.answer(network.id(), actor, one.id(), session.id(), null)) {
                        sessions.remove(network.id(), session.id());
                        return Answered.BEFORE;
                    }
                    write(network.id(), actor, "accepted_session", gathering, facts(one));
                    letters.accepted(network, gathering, one);
                    return Answered.DONE;
                });
    }

    private static ConferenceSession session(Network network, SessionProposal one, When when) {
        var language = Language.of(one.language()).orElse(network.language());
        return new ConferenceSession(
                ConferenceSession.Id.next(),
                one.gathering(),
                Kind.WORKSHOP,
                new Worded(Map.of(language, one.title())),
                new Worded(Map.of(language, one.about())),
                "",
                "",
                when,
                List.of(one.proposed().name()),
                null,
                true,
                0);
    }

    Answered decline(Network network, Actor actor, SessionProposal one, String because) {
        return scope.in(
                network.id(),
                db -> {
                    var gathering = gatherings.hold(network.id(), one.gathering());
                    if (!proposals.answer(network.id(), actor, one.id(), null, because)) {
                        return Answered.BEFORE;
                    }
                    write(network.id(), actor, "declined_session", gathering, facts(one));
                    letters.declined(network, gathering, one, because);
                    return Answered.DONE;
                });
    }

    private static Map<String, String> facts(SessionProposal one) {
        return Map.of("title", one.title());
    }

    private void write(
            Network.Id network,
            Actor actor,
            String action,
            Gathering gathering,
            Map<String, String> facts) {
        audit.write(
                network,
                actor,
                Audit.Change.of(action, "gathering", gathering.id().value(), null, facts));
    }
}
