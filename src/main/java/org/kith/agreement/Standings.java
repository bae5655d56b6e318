package org.kith.agreement;

import org.kith.network.Network;
import org.springframework.stereotype.Component;

/** Puts an agreement and its approvals together. */
@Component
class Standings {

    private final Approvals approvals;

    Standings(Approvals approvals) {
        this.approvals = approvals;
    }

    Standing of(Network.Id network, Agreement agreement) {
        return new Standing(agreement, approvals.of(network, agreement.id()));
    }
}
