package org.kith.web;

import org.kith.account.Actor;
import org.kith.network.Network;

/** Knows who has to agree to what a network published before they go on in it. */
public interface WantedConsent {

    /** Whether somebody signed in has not agreed to all of it. */
    boolean isMissing(Network network, Actor actor);
}
