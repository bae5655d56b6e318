package org.kith.meeting;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the meetings of a network decided, for its members. */
@Controller
class DecisionsController {

    private static final int MOST_OVER = 100;

    private final MeetingDecisions decisions;
    private final DecisionLists lists;

    DecisionsController(MeetingDecisions decisions, DecisionLists lists) {
        this.decisions = decisions;
        this.lists = lists;
    }

    @GetMapping("/{network}/decisions")
    @Allow(Role.READER)
    DecisionsPage list(Network network, Frame frame) {
        var open = lists.of(network, decisions.open(network.id()), frame);
        return new DecisionsPage(
                open.stream().filter(DecisionLine::overdue).toList(),
                open.stream().filter(line -> !line.overdue()).toList(),
                lists.of(network, decisions.over(network.id(), MOST_OVER), frame));
    }
}
