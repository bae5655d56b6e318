package org.kith.upkeep;

import org.kith.account.AddressChanged;
import org.kith.account.OwnOffices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is to hand their place over does so under another mail address too. */
@Component
class HandoversFollow {

    private final OwnOffices offices;
    private final Handovers handovers;

    HandoversFollow(OwnOffices offices, Handovers handovers) {
        this.offices = offices;
        this.handovers = handovers;
    }

    @EventListener
    void follow(AddressChanged change) {
        for (var network : offices.now(change.person())) {
            handovers.readdress(network, change.before(), change.now());
        }
    }
}
