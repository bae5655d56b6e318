package org.kith.community;

import org.kith.account.Actor;
import org.kith.network.Network;

import java.util.UUID;

/**
 * What rooms above keep of communities, groups and links goes over to the record that stays, in the
 * transaction of the merge: a bean of this type is asked. Every change of a row that follows merges
 * is remembered by the database.
 */
public interface MovesOnMerge {

    /**
     * @throws MergeRefused where the two cannot be one
     */
    default void communityBecomes(
            Network.Id network, Actor actor, Community.Id gone, Community.Id kept) {}

    default void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {}

    default void linkBecomes(Network.Id network, UUID gone, UUID kept) {}

    /** After both are there again: what is derived from their rows is made anew. */
    default void apartAgain(Network.Id network, Merge merge) {}
}
