package org.kith.web;

import org.kith.account.Actor;
import org.kith.network.Network;

import java.util.Collection;
import java.util.UUID;

/** Knows which of the words on a page are hidden by themselves: its room asks before it shows. */
public interface KeepsBack {

    /**
     * @param ids of the words, each of whatever kind
     */
    Withheld of(Network network, Actor reader, Collection<UUID> ids);
}
