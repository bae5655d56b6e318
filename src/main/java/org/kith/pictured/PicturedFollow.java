package org.kith.pictured;

import org.kith.account.AddressChanged;
import org.kith.account.OwnOffices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who agreed to be shown hears of it, and is found, under another mail address too. */
@Component
class PicturedFollow {

    private final OwnOffices offices;
    private final PictureConsents consents;

    PicturedFollow(OwnOffices offices, PictureConsents consents) {
        this.offices = offices;
        this.consents = consents;
    }

    @EventListener
    void follow(AddressChanged change) {
        for (var network : offices.now(change.person())) {
            consents.readdress(network, change.before(), change.now());
        }
    }
}
