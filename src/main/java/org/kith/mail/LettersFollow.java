package org.kith.mail;

import org.kith.account.AddressChanged;
import org.kith.account.OwnOffices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Letters of the networks where somebody belongs follow them to the address that they have now. */
@Component
class LettersFollow {

    private final OwnOffices offices;
    private final Choices choices;

    LettersFollow(OwnOffices offices, Choices choices) {
        this.offices = offices;
        this.choices = choices;
    }

    @EventListener
    void follow(AddressChanged change) {
        for (var network : offices.now(change.person())) {
            choices.readdress(network, change.before(), change.now());
            choices.forward(network, change.before(), change.now());
        }
    }
}
