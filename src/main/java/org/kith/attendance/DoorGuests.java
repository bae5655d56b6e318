package org.kith.attendance;

import org.kith.account.Actor;
import org.kith.gathering.Gathering;
import org.kith.network.Network;

import java.util.List;
import java.util.Optional;

/** Whom a door awaits beside those who registered: rooms above that invite have a bean of it. */
public interface DoorGuests {

    /** In the order in which they are listed, each followed by who comes along. */
    List<DoorGuest> of(Network.Id network, Gathering.Id gathering);

    /**
     * Notes it once, however often it is told, and in whatever order.
     *
     * @return empty where it is about nobody of theirs
     */
    Optional<Noted> note(Network.Id network, Actor actor, Gathering.Id gathering, DoorMark mark);

    /**
     * Whom a mark was about.
     *
     * @param awaited false where they are on no list any more
     */
    record Noted(String name, boolean awaited) {}
}
