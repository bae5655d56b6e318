package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.AlsoInMenu;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The menu leads members to decisions where meetings have made any. */
@Component
@Order(70)
class DecisionsInMenu implements AlsoInMenu {

    private final MeetingDecisions decisions;

    DecisionsInMenu(MeetingDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Way> in(Network.Id network) {
        return Optional.empty();
    }

    @Override
    public Optional<Way> in(Network.Id network, Actor actor) {
        return actor.may(Role.READER) && decisions.isAny(network)
                ? Optional.of(new Way("/decisions", "meeting.decisions"))
                : Optional.empty();
    }
}
