package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/** Counts what is written: by whom, and in which network. */
@Component
class Writes {

    private final Limits limits;
    private final Crowd crowds;

    Writes(Limits limits, Crowd crowds) {
        this.limits = limits;
        this.crowds = crowds;
    }

    /**
     * @param crowd whether it is not counted for the network, nor by all nodes together
     * @throws TooMany when a limit is reached
     */
    void count(HttpServletRequest request, boolean crowd) {
        var person = Visit.actor(request).person();
        if (person == null && crowd) {
            crowds.count(request);
        } else if (person == null) {
            limits.count(Limit.WRITES_BY_ADDRESS, Connection.of(request.getRemoteAddr()));
        } else {
            limits.count(Limit.WRITES_BY_ACCOUNT, person.toString());
        }
        var network = Visit.network(request);
        if (network != null && !crowd) {
            limits.count(Limit.WRITES_BY_NETWORK, network.id().toString());
        }
    }
}
