package org.kith.mail;

import org.kith.account.Seals;
import org.kith.network.Network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whoever reads a network's letters at an address, and chooses which. */
record Reader(Network.Id network, String address) {

    private static final String PURPOSE = "choose";

    /** The facts of a link that lets them choose without a sign-in. */
    String sealed(Seals seals) {
        return seals.seal(PURPOSE, network.toString(), address);
    }

    static Optional<Reader> of(Seals seals, String token) {
        return seals.open(PURPOSE, token).map(Reader::of);
    }

    private static Reader of(List<String> facts) {
        return new Reader(new Network.Id(UUID.fromString(facts.get(0))), facts.get(1));
    }
}
