package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** A decision is of the group that does it. */
@Component
class WhoseDecision implements Owning {

    private final MeetingDecisions decisions;
    private final MeetingHall hall;

    WhoseDecision(MeetingDecisions decisions, MeetingHall hall) {
        this.decisions = decisions;
        this.hall = hall;
    }

    @Override
    public String who() {
        return "who speaks for the group that does it";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        return decisions
                .find(network, new MeetingDecision.Id(named.id("decision")))
                .map(MeetingDecision::group)
                .filter(hall.groupsOf(network, actor)::contains)
                .isPresent();
    }
}
