package org.kith.meeting;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.meeting.MeetingDecision.State;
import org.kith.network.Network;
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

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One decision; who does it says what became of it, or an organiser does. */
@Controller
class MeetingDecisionController {

    private final MeetingDecisions decisions;
    private final DecisionLists lists;
    private final MeetingHall hall;
    private final DecisionOutcomes outcomes;

    MeetingDecisionController(
            MeetingDecisions decisions,
            DecisionLists lists,
            MeetingHall hall,
            DecisionOutcomes outcomes) {
        this.decisions = decisions;
        this.lists = lists;
        this.hall = hall;
        this.outcomes = outcomes;
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
        var of = page.line().decision();
        if (outcomes.say(
                network.id(),
                frame.actor(),
                of,
                answers.raw(MeetingDecisionPage.READ),
                new DecisionOutcomes.Outcome(state.orElseThrow(), words))) {
            return Redirect.to(frame.at("/decisions?saved=1"));
        }
        answers.refuse("words", "meeting.problem.said_meanwhile");
        return page(network, gathering, decision, frame, answers);
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
