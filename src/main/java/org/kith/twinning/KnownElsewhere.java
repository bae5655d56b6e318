package org.kith.twinning;

import org.kith.network.Network;

/** A link between the places in question, and the other network that has it. */
public record KnownElsewhere(Network network, LinkRow link) {

    public String path() {
        return "/" + network.slug() + "/links/" + link.slug();
    }
}
