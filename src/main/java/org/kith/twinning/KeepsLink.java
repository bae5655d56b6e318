package org.kith.twinning;

import org.kith.network.Network;

/** A room above that has built upon links: an import is not undone below it. */
public interface KeepsLink {

    boolean keeps(Network.Id network, Link.Id link);
}
