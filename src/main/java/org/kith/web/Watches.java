package org.kith.web;

import org.kith.account.Actor;
import org.kith.network.Network;

/**
 * Watches over what stands at addresses, whatever route leads there: a bean of this type is asked
 * before each page of a network, and for its frame.
 */
public interface Watches {

    /**
     * Whether what stands there is not for this reader.
     *
     * @param path within the network, decoded
     */
    boolean keepsFrom(Network network, Actor reader, String path);

    Around around(Network network, Actor reader, String path);
}
