package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.meeting.MeetingDecision.State;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Map;

/** What became of decisions, in the words of those who do them. */
@Component
class DecisionOutcomes {

    private final NetworkScope scope;
    private final MeetingDecisions decisions;
    private final Audit audit;

    DecisionOutcomes(NetworkScope scope, MeetingDecisions decisions, Audit audit) {
        this.scope = scope;
        this.decisions = decisions;
        this.audit = audit;
    }

    record Outcome(State state, String words) {}

    /**
     * Once in the words of each: who has not read what another said since says nothing yet.
     *
     * @param read of the page, {@link MeetingDecision#said as it says} when that was
     * @return false where another has said something meanwhile
     */
    boolean say(Network.Id network, Actor actor, MeetingDecision of, String read, Outcome outcome) {
        return scope.in(
                network,
                db -> {
                    var held = decisions.hold(network, of.id());
                    if (held.isEmpty() || !held.get().saidAt().equals(read)) {
                        return false;
                    }
                    decisions.say(
                            network,
                            actor,
                            of.id(),
                            outcome.state(),
                            outcome.words(),
                            Instant.now());
                    audit.write(
                            network,
                            actor,
                            Audit.Change.of(
                                    "decision_" + outcome.state().code(),
                                    "decision",
                                    of.id().value(),
                                    Map.of("state", held.get().state().code()),
                                    Map.of(
                                            "state",
                                            outcome.state().code(),
                                            "words",
                                            outcome.words())));
                    return true;
                });
    }
}
