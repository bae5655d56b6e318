package org.kith.guest;

import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where a guest answers without a sign-in, and what rooms above add to it below. It opens from the
 * moment that it is asked for.
 */
@Component
public class GuestAddress {

    private final GuestLink link;
    private final GuestSteps steps;
    private final String address;

    GuestAddress(GuestLink link, GuestSteps steps, @Value("${kith.address}") String address) {
        this.link = link;
        this.steps = steps;
        this.address = address;
    }

    /** As a letter names it. */
    public String whole(Network network, Guest.Id id) {
        var token = link.of(id);
        steps.lead(network.id(), id, token);
        return address + "/guests/" + network.slug() + "/" + token.value();
    }
}
