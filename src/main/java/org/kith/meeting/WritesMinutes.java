package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Named;
import org.kith.web.NotHere;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** Minutes of the meeting of one link are of those who speak for one of its sides. */
@Component
class WritesMinutes implements Owning {

    private final MeetingHall hall;
    private final Networks networks;

    WritesMinutes(MeetingHall hall, Networks networks) {
        this.hall = hall;
        this.networks = networks;
    }

    @Override
    public String who() {
        return "who speaks for a side of the link whose meeting it is";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        var here =
                hall.enter(
                        networks.withId(network).orElseThrow(NotHere::new),
                        actor,
                        named.text("gathering"));
        return here.link() != null && !here.own().isEmpty();
    }
}
