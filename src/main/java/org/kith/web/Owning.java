package org.kith.web;

import org.kith.account.Actor;
import org.kith.network.Network;

/** Whose something is that addresses name, for the routes that are its owner's: {@link Own}. */
public interface Owning {

    /** The owner in the words of docs/permissions.md, as "who began the draft". */
    String who();

    /** Whether what the address names is the actor's; it may also be nothing at all. */
    boolean isTheirs(Network.Id network, Actor actor, Named named);

    /** The same for what stands in no network, as what belongs to a person alone. */
    default boolean isTheirs(Actor actor, Named named) {
        throw new IllegalStateException(who() + ": to be found within a network only");
    }
}
