package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.meeting.MeetingDecision.State;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One decision; who does it says what became of it, or an organiser does. */
@Controller
class MeetingDecisionController {

    private final MeetingDecisions decisions;
    private final DecisionLists lists;
    private final MeetingHall hall;
    private final NetworkScope scope;
    private final Audit audit;

    MeetingDecisionController(
            MeetingDecisions decisions,
            DecisionLists lists,
            MeetingHall hall,
            NetworkScope scope,
            Audit audit) {
        this.decisions = decisions;
        this.lists = lists;
        this.hall = hall;
        this.scope = scope;
        this.audit = audit;
    }

    @GetMapping("/{network}/gatherings/{gathering}/decisions/{decision}")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseDecision.class, unless = Role.COORDINATOR)
    MeetingDecisionPage show(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID decision) {
        return page(network, gathering, decision, frame, Answers.none());
    }

    @PostMapping("/{network}/gatherings/{gathering}/decisions/{decision}/outcome")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseDecision.class, unless = Role.COORDINATOR)
    Object say(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID decision,
            @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(Map.copyOf(typed));
        var state = answers.choice("state", State.class);
        var words = answers.neededParagraphs("words", MeetingDecision.LONGEST_WORD);
        var page = page(network, gathering, decision, frame, answers);
        if (!answers.fine()) {
            return page;
        }
        say(network.id(), frame.actor(), page.line().decision(), state.orElseThrow(), words);
        return Redirect.to(frame.at("/decisions?saved=1"));
    }

    private void say(
            Network.Id network, Actor actor, MeetingDecision of, State state, String words) {
        scope.in(
                network,
                db -> {
                    decisions.say(network, actor, of.id(), state, words, Instant.now());
                    audit.write(
                            network,
                            actor,
                            Audit.Change.of(
                                    "decision_" + state.code(),
                                    "decision",
                                    of.id().value(),
                                    Map.of("state", of.state().code()),
                                    Map.of("state", state.code(), "words", words)));
                    return null;
                });
    }

    private MeetingDecisionPage page(
            Network network, String gathering, UUID decision, Frame frame, Answers answers) {
        var here = hall.enter(network, frame, gathering);
        var found =
                decisions
                        .find(network.id(), new MeetingDecision.Id(decision))
                        .filter(one -> one.gathering().equals(here.gathering().id()))
                        .orElseThrow(NotHere::new);
        return lists.of(network, List.of(found), frame).stream()
                .findFirst()
                .map(line -> new MeetingDecisionPage(line, answers))
                .orElseThrow(NotHere::new);
    }
}
