package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Named;
import org.kith.web.NotHere;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** What sides say of minutes is theirs alone: nobody confirms for another. */
@Component
class SpeaksAtMeeting implements Owning {

    private final MeetingHall hall;
    private final Networks networks;

    SpeaksAtMeeting(MeetingHall hall, Networks networks) {
        this.hall = hall;
        this.networks = networks;
    }

    @Override
    public String who() {
        return "who speaks for a side of the meeting's link, or for a group of the network";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        var here =
                hall.enter(
                        networks.withId(network).orElseThrow(NotHere::new),
                        actor,
                        named.text("gathering"));
        return !here.own().isEmpty();
    }
}
