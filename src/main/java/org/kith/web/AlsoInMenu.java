package org.kith.web;

import org.kith.account.Actor;
import org.kith.network.Network;

import java.util.Optional;

/**
 * What a network's menu leads to only where there is something: a bean of this type is asked, in
 * their {@code @Order}.
 */
public interface AlsoInMenu {

    Optional<Way> in(Network.Id network);

    /** Where it leads somebody there and others not. */
    default Optional<Way> in(Network.Id network, Actor actor) {
        return in(network);
    }

    /**
     * @param path within the network
     * @param words key of its words
     */
    record Way(String path, String words) {}
}
